import type { Document } from 'domhandler';
import type { Body } from './body/article-body.ts';
import { findBody } from './body/find-body.ts';
import { parseTree, type Limits } from './tree/parse-tree.ts';
import { parseJsonLd, type LinkedData } from './view/json-ld.ts';
import { survey, type Survey } from './view/survey.ts';

/**
 * A page opened for reading: one bounded tree, walked once. (Without getters: V8 keeps what those of an object close
 * over, here the page, until it collects all of its memory.)
 */
export interface PageView extends Survey {
  /** The URL of the page as it arrived, after redirects. */
  readonly url: string;
  /** cheerio reads it as it is. Each selection walks the page again, so fields use the survey where they can. */
  readonly document: Document;
  readonly limits: Limits;
  readonly jsonLd: readonly LinkedData[];
  /** Readability's reading of the tree, once. */
  readonly body: () => Promise<Body | null>;
}

/** Opens a page for reading. @param html decoded @param url of the page as it arrived, after redirects */
export function openView(html: string, url: string): PageView {
  const { document, limits } = parseTree(html);
  const seen = survey(document, url);
  let body: Promise<Body | null> | undefined;
  return {
    ...seen,
    url,
    document,
    limits,
    jsonLd: parseJsonLd(seen.jsonLdScripts),
    body: () => (body ??= findBody(document, url)),
  };
}
