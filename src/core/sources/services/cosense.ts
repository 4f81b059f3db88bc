import { epochMoment, readMoment } from '../../month/read-moment.ts';
import { json } from '../shapes/json.ts';
import { someHave } from '../shapes/json-fields.ts';
import { field, items, text } from '../../text/json-values.ts';
import { messageLinks } from '../shapes/message-links.ts';
import type { JsonLink, Source } from '../source.ts';

export const cosense: Source = {
  about: { en: 'Cosense (Scrapbox): a project (JSON)', ja: 'Cosense (Scrapbox): プロジェクト (JSON)' },
  takes: ['title', 'note', 'quote', 'tags', 'date'],
  forms: [json((value) => someHave(field(value, 'pages'), ['title', 'lines']), linksOfPages)],
};

/**
 * A line's own date is there only when the metadata was exported; else the page's counts. A page that is called by a
 * day is a diary, which is nothing that a link is about.
 */
function linksOfPages(value: unknown, timeZone: string): readonly JsonLink[] {
  return items(field(value, 'pages')).flatMap((page) => {
    const title = text(field(page, 'title'));
    const pageTags = readMoment(title, timeZone) === null ? [title] : [];
    let open: OpenLink | null = null;
    return withoutCode(items(field(page, 'lines'))).flatMap(({ line, words }) => {
      if (open && addBelow(open, words)) return [];
      const savedAt = epochMoment(Number(text(field(line, 'created')) || text(field(page, 'created'))));
      const tags = [...words.matchAll(TAG)].map(([, tag = '']) => tag);
      const links = messageLinks(words.replaceAll(PICTURE, '').replaceAll(TAG, ''), true).map((link) => ({
        ...link,
        quote: '',
        savedAt,
        tags: [...pageTags, ...tags],
      }));
      const [sole] = links;
      open = sole && links.length === 1 ? { link: sole, indent: indentOf(words) } : null;
      return links;
    });
  });
}

/** The link that the lines below may speak of. */
interface OpenLink {
  readonly link: { note: string; quote: string };
  readonly indent: number;
}

/** What stands deeper than a link's line is about it, and a quotation below it is of its page. */
function addBelow({ link, indent }: OpenLink, line: string): boolean {
  if (line.trim() === '' || /https?:/iu.test(line)) return false;
  const [, quoted] = /^\s*>\s?(.*)$/u.exec(line) ?? [];
  if (quoted === undefined && indentOf(line) <= indent) return false;
  if (quoted === undefined) link.note = `${link.note}\n${line.trim()}`.trim();
  else link.quote = `${link.quote}\n${quoted}`.trim();
  return true;
}

function indentOf(line: string): number {
  return /^\s*/u.exec(line)?.[0].length ?? 0;
}

const TAG = /(?<!\S)#([^\s#[\]]{1,100})/gu;
// An address of a picture in brackets is shown as the picture.
const PICTURE = /\[https?:\/\/(?:(?:i\.)?gyazo\.com\/[^\s[\]]*|[^\s[\]]+\.(?:png|jpe?g|gif|svg|webp))\]/giu;

interface PageLine {
  readonly line: unknown;
  readonly words: string;
}

/** A block of code is what stands deeper than the line that opens it. */
function withoutCode(lines: readonly unknown[]): readonly PageLine[] {
  let depth = -1;
  return lines.flatMap((line) => {
    const words = text(line) || text(field(line, 'text'));
    const indent = indentOf(words);
    if (depth >= 0 && indent > depth) return [];
    depth = /^\s*code:/u.test(words) ? indent : -1;
    return [{ line, words }];
  });
}
