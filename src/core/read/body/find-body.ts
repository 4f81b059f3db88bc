import type { Document } from 'domhandler';
import { lightDocument } from '../dom/light-document.ts';
import { withReferenceDocument } from '../dom/reference-document.ts';
import type { Body } from './article-body.ts';
import { bodyOf, readBody } from './read-body.ts';
import { runReadability } from './readability.ts';

/**
 * The main text of the page, or null where there is none. jsdom stands in where the light DOM lets Readability down:
 * where it throws, or finds nothing though there is text.
 */
export async function findBody(document: Document, url: string): Promise<Body | null> {
  try {
    const body = readBody(document, url);
    if (body || !hasText(document, url)) return body;
  } catch {
    // Whatever was thrown, the next reading tells whether it was the page's fault.
  }
  return referenceBody(document, url);
}

/** By jsdom: ten times as slow. Null also where Readability throws on it. */
export async function referenceBody(document: Document, url: string): Promise<Body | null> {
  const root = lightDocument(document, url).documentElement;
  if (!root) return null;
  return withReferenceDocument(`<html>${root.innerHTML}`, url, (reference) => {
    try {
      const found = runReadability<HTMLElement>(reference);
      return found && bodyOf(found, url);
    } catch {
      // Both DOMs fail on it, so Readability cannot read this page.
      return null;
    }
  });
}

function hasText(document: Document, url: string): boolean {
  const { body } = lightDocument(document, url);
  for (const silent of body?.querySelectorAll('script,noscript,iframe,textarea,select') ?? []) silent.remove();
  return (body?.textContent ?? '').trim() !== '';
}
