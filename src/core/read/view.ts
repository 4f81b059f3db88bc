import { load, type CheerioAPI } from 'cheerio/slim';
import type { Document } from 'domhandler';
import type { Body } from './body/body.ts';
import { findBody } from './body/find-body.ts';
import { parseTree, type Limits } from './tree/parse-tree.ts';
import { parseJsonLd, type LinkedData } from './view/json-ld.ts';
import { survey, type Survey } from './view/survey.ts';

/** A page opened for reading: one bounded tree, walked once. */
export interface PageView extends Survey {
  /** Of the page as it arrived, after redirects. */
  readonly url: string;
  readonly document: Document;
  readonly limits: Limits;
  /** cheerio over the same tree, made at the first use: each selection walks the page again, so fields use the survey. */
  readonly $: CheerioAPI;
  readonly jsonLd: readonly LinkedData[];
  /** Readability's reading of the tree, once. */
  readonly body: () => Promise<Body | null>;
}

export function openView(html: string, url: string): PageView {
  const { document, limits } = parseTree(html);
  const seen = survey(document);
  let api: CheerioAPI | undefined;
  let body: Promise<Body | null> | undefined;
  return {
    ...seen,
    url,
    document,
    limits,
    get $() {
      api ??= load(document);
      return api;
    },
    jsonLd: parseJsonLd(seen.jsonLdScripts),
    body: () => (body ??= findBody(document, url)),
  };
}
