import { readMoment } from '../month/read-moment.ts';
import type { LineProblem, Parsed, RawLink, SourceText } from './source.ts';

const TALLY = /^\d+\t\d{14}$/u;

/** Three lines for a bookmark (title, comment, URL), then as many lines `users<TAB>YYYYMMDDhhmmss` as there are bookmarks. */
export function isHatenaSearch(text: string): boolean {
  const lines = text.trimEnd().split('\n');
  return lines.length >= 4 && TALLY.test(lines.at(-1) ?? '') && /^https?:\/\//u.test(lines[2] ?? '');
}

/** はてなブックマーク's search.data. Its dates are what a clock in Japan shows. */
export async function parseHatenaSearch({ text }: SourceText): Promise<Parsed> {
  const lines = text.replace(/(?<!\n)\n+$/u, '').split('\n');
  const count = lines.findIndex((line) => TALLY.test(line));
  const [links, problems]: [RawLink[], LineProblem[]] = [[], []];
  const bookmarks = Math.floor((count < 0 ? lines.length : count) / 3);
  if (count !== bookmarks * 3 || lines.length !== bookmarks * 4) {
    const message = {
      en: 'the list of dates does not fit the list of bookmarks',
      ja: '日付の一覧とブックマークの一覧が合いません',
    };
    problems.push({ line: Math.max(1, count + 1), message });
  }
  for (let index = 0; index < bookmarks; index += 1) {
    const [title = '', comment = '', url = ''] = lines.slice(index * 3, index * 3 + 3);
    const stamp = lines[bookmarks * 3 + index]?.split('\t')[1] ?? '';
    links.push({ url, savedAt: readMoment(stamp, 'Asia/Tokyo'), line: index * 3 + 3, title, ...splitComment(comment) });
  }
  return { links, problems };
}

/** `[tag1][tag2]words`: はてな's comments begin with their tags. */
export function splitComment(comment: string): { readonly note: string; readonly tags: readonly string[] } {
  const [, tags = '', note = ''] = /^((?:\[[^[\]]+\])*)([\s\S]*)$/u.exec(comment.trim()) ?? [];
  return { note: note.trim(), tags: [...tags.matchAll(/\[([^[\]]+)\]/gu)].map(([, tag = '']) => tag) };
}
