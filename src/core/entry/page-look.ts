import type { Article, PageVersion, Reading } from '../../model.ts';

/** One fetched version of a page, and what it says. */
export interface Look {
  readonly version: PageVersion;
  readonly reading: Reading;
}

/** A look that gave an Article. */
export interface GoodLook extends Look {
  readonly version: PageVersion;
  readonly reading: Reading & { readonly article: { readonly ok: true; readonly value: Article } };
}
