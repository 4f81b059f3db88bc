import { isUrlCell } from '../shapes/csv/cells.ts';
import { htmlLines } from '../shapes/html-lines.ts';
import { ANY_YEAR } from '../shapes/text/lines-dates.ts';
import { isOnlyDate } from '../shapes/text/text-dates.ts';
import { parseText } from '../shapes/text/text.ts';
import { withLines } from '../shapes/with-lines.ts';
import type { Form, Source } from '../source.ts';

const REFUSAL = {
  en: 'this is a list of feeds (OPML), not of links',
  ja: 'リンクではなくフィードの一覧 (OPML) です',
};

/** An outline of Workflowy or Dynalist is a list in the author's words. One of feeds is refused. */
const outlines: Form = {
  fits: ({ text }) => /<opml[\s>]/iu.test(text.slice(0, 2000)),
  read: async (opened) => {
    const lines = await linesOf(opened.text);
    if (lines === null) return { links: [], problems: [{ line: 1, message: REFUSAL }] };
    const parsed = await parseText({ ...opened, text: lines });
    return { ...parsed, links: withLines(opened.text, parsed.links, (url) => [url.replaceAll('&', '&amp;'), url]) };
  },
};

export const opml: Source = {
  about: {
    en: 'outlines of Workflowy and Dynalist (OPML; lists of feeds are refused)',
    ja: 'Workflowy、Dynalist のアウトライン（OPML。フィードの一覧は断ります）',
  },
  takes: ['title', 'note', 'date'],
  forms: [outlines],
};

/** The outlines as a list of Markdown; null where feeds stand in it, or no address of a page. */
async function linesOf(text: string): Promise<string | null> {
  const { Parser } = await import('htmlparser2');
  const found: { readonly words: string; readonly depth: number }[] = [];
  let [depth, isOfFeeds] = [-1, false];
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (name !== 'outline') return;
        depth += 1;
        isOfFeeds ||= Object.keys(attributes).some((key) => key.toLowerCase() === 'xmlurl');
        found.push({ words: attributes['text'] ?? '', depth });
        for (const more of [attributes['_note'], attributes['url']])
          if (more !== undefined && more !== '') found.push({ words: more, depth: depth + 1 });
      },
      onclosetag: (name) => {
        if (name === 'outline') depth -= 1;
      },
    },
    { xmlMode: true },
  );
  parser.end(text);
  const lines = await Promise.all(
    found.map(async ({ words, depth: level }) => {
      if (isOnlyDate(words, ANY_YEAR, 'UTC')) return `\n${words}\n`;
      const plain = /<[a-z/][^<>]*>/iu.test(words) ? await htmlLines(words) : words;
      return plain
        .split('\n')
        .map((line) => (level === 0 ? line : `${'  '.repeat(level - 1)}- ${line}`))
        .join('\n');
    }),
  );
  const list = lines.join('\n');
  return isOfFeeds || !list.split(/\s/u).some((word) => isUrlCell(word) || word.includes('://')) ? null : list;
}
