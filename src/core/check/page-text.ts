import { unescaped } from '../markdown/links.ts';

/**
 * The text of a page's HTML without its tags, roughly: enough to look a quotation up in it, and at the price of one
 * walk over the characters. What stands in scripts and styles is left out.
 */
export function pageText(html: string): string {
  const pieces: string[] = [];
  let at = 0;
  while (at < html.length) {
    const start = html.indexOf('<', at);
    pieces.push(html.slice(at, start < 0 ? undefined : start));
    if (start < 0) break;
    at = behindMarkup(html, start);
    if (at === start) {
      pieces.push('<');
      at += 1;
    }
  }
  return unescaped(pieces.join('').replaceAll('\\', '\\\\').replaceAll(NAMED, named));
}

/** Behind the tag, comment or element without text that begins here; the place itself where none does. */
function behindMarkup(html: string, start: number): number {
  if (html.startsWith('<!--', start)) return behind(html, '-->', start + 4);
  const name = NAME.exec(html.slice(start, start + 12))?.[1]?.toLowerCase();
  if (name === undefined) return start;
  const end = behind(html, '>', start);
  if (!TEXTLESS.has(name)) return end;
  const close = new RegExp(`</${name}`, 'giu');
  close.lastIndex = end;
  const found = close.exec(html);
  return found === null ? html.length : behind(html, '>', found.index);
}

function behind(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from);
  return at < 0 ? html.length : at + mark.length;
}

const NAME = /^<[/!?]?([a-z][a-z0-9]*)/iu;
const TEXTLESS: ReadonlySet<string> = new Set(['script', 'style', 'noscript', 'template', 'rt', 'rp']);
const NAMED = /&(?:nbsp|hellip|mdash|ndash|lsquo|rsquo|ldquo|rdquo|middot|bull|yen|copy|reg|trade|apos|times);/gu;
const SIGNS: Readonly<Record<string, string>> = {
  nbsp: ' ',
  hellip: '…',
  mdash: '—',
  ndash: '–',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  middot: '·',
  bull: '•',
  yen: '¥',
  copy: '©',
  reg: '®',
  trade: '™',
  apos: "'",
  times: '×',
};

function named(entity: string): string {
  return SIGNS[entity.slice(1, -1)] ?? entity;
}
