import type { Document } from 'domhandler';
import type { LightElement } from '../dom/element.ts';
import { lightDocument } from '../dom/light-document.ts';
import { paragraphsOf, type BlockNode } from './blocks.ts';
import { foldSpace } from '../view/text.ts';
import type { Body } from './article-body.ts';
import { linksOf, type LinkSource } from './body-links.ts';
import { runReadability, type FoundContent } from './readability.ts';

/** The main text of the page, or null where there is none. The tree stays as it is. Throws what Readability throws. */
export function readBody(document: Document, url: string): Body | null {
  if (!document.children.some((node) => node.type === 'tag')) return null;
  const light = lightDocument(document, url);
  const found = runReadability<LightElement>(light);
  return found && bodyOf(found, url);
}

/** What Readability found, as text. */
export function bodyOf(found: FoundContent<BlockNode & LinkSource>, url: string): Body {
  const paragraphs = paragraphsOf(found.content);
  const blocks = paragraphs.map(({ text }) => text);
  return {
    title: fold(found.title),
    excerpt: fold(found.excerpt),
    text: blocks.join('\n'),
    blocks,
    paragraphs,
    byline: fold(found.byline),
    siteName: fold(found.siteName),
    links: linksOf(found.content, url),
  };
}

function fold(text: string): string {
  return foldSpace(text).trim();
}
