import { load, type Cheerio } from 'cheerio/slim';
import type { Document, Element } from 'domhandler';
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
  /** cheerio over the same tree: each selection walks the page again, so fields use the survey. */
  readonly select: (selector: string) => Cheerio<Element>;
  readonly jsonLd: readonly LinkedData[];
  /** Readability's reading of the tree, once. */
  readonly body: () => Promise<Body | null>;
}

export function openView(html: string, url: string): PageView {
  const { document, limits } = parseTree(html);
  const seen = survey(document);
  let body: Promise<Body | null> | undefined;
  return {
    ...seen,
    url,
    document,
    limits,
    // No getter: V8 keeps what an object's getter closes over, here the page, until it collects all of its memory.
    select: (selector) => load(document)(selector) as Cheerio<Element>,
    jsonLd: parseJsonLd(seen.jsonLdScripts),
    body: () => (body ??= findBody(document, url)),
  };
}
