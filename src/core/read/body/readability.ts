import { Readability } from '@mozilla/readability';
import { LightParent } from '../dom/nodes.ts';

/**
 * Japanese says in 150 characters what English says in 500 (Readability's own figure); below
 * it, Readability tries again with fewer rules.
 */
const CHARACTER_THRESHOLD = 150;

export interface FoundContent<Node> {
  readonly title: string;
  readonly byline: string;
  readonly siteName: string;
  readonly excerpt: string;
  readonly textContent: string;
  readonly content: Node;
}

/** Readability on any DOM that has what it touches. It changes the document. Null where it finds nothing. */
export function runReadability<Node>(document: unknown): FoundContent<Node> | null {
  const reader = new Readability<Node>(document as Document, {
    charThreshold: CHARACTER_THRESHOLD,
    serializer: (node) => node as unknown as Node,
  });
  if (document instanceof LightParent) Object.assign(reader, { _getInnerText: innerText });
  const found = reader.parse();
  if (!found?.content) return null;
  const { title, byline, siteName, excerpt, textContent, content } = found;
  return {
    title: title ?? '',
    byline: byline ?? '',
    siteName: siteName ?? '',
    excerpt: excerpt ?? '',
    textContent: textContent ?? '',
    content,
  };
}

/** What Readability's own does, remembered: it asks for the text of most elements again and again. */
function innerText(element: LightParent, folded = true): string {
  return folded ? element.foldedText : element.textContent.trim();
}
