/**
 * No text of the page: what is behind scripts and drawings, and readings beside the characters they belong to (a
 * quotation would say both). Comments go too: they would part paragraphs.
 */
export const LEFT_OUT: ReadonlySet<string> = new Set(['style', 'template', 'svg', 'rt', 'rp']);

/** Readability reads JSON-LD. */
export const LINKED_DATA = 'application/ld+json';
