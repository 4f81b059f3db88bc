import { inlinesOf } from './inline.ts';
import { unescaped } from './links.ts';

/** What a reader sees of a line. */
export function plainLine(line: string): string {
  return inlinesOf(line)
    .map(({ kind, text, destination }) => {
      if (kind === 'code') return text.replace(/^`+ ?| ?`+$/gu, '');
      if (kind === 'autolink') return destination;
      return kind === 'html' || kind === 'link-open' || kind === 'link-close' ? '' : unescaped(text);
    })
    .join('')
    .replaceAll(/\*\*|~~/gu, '')
    .trim();
}
