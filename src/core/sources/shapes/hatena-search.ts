import { readMoment } from '../../month/read-moment.ts';
import type { Form, LineProblem, Opened, Parsed, RawLink } from '../source.ts';

const TALLY = /^\d+\t\d{14}$/u;

/**
 * はてなブックマーク's search.data: three lines for a bookmark (title, comment, URL), then as many lines
 * `users<TAB>YYYYMMDDhhmmss` as there are bookmarks.
 */
export const hatenaSearch: Form = {
  fits: ({ text }) => /\n\d+\t\d{14}\s*$/u.test(text.slice(-100)) && /^.*\n.*\nhttps?:\/\//u.test(text),
  read: parseSearch,
};

/** Its dates are what a clock in Japan shows. */
async function parseSearch({ text }: Opened): Promise<Parsed> {
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
function splitComment(comment: string): { readonly note: string; readonly tags: readonly string[] } {
  const [, tags = '', note = ''] = /^((?:\[[^[\]]*\])*)([\s\S]*)$/u.exec(comment.trim()) ?? [];
  return { note: note.trim(), tags: [...tags.matchAll(/\[([^[\]]+)\]/gu)].map(([, tag = '']) => tag) };
}

/** A comment that begins with some of its own tags, without them: they are not its words. */
export function withoutOwnTags(comment: string, tags: readonly string[]): string {
  const [whole = '', tag = ''] = /^\s*\[([^[\]]+)\]/u.exec(comment) ?? [];
  return tags.includes(tag) ? withoutOwnTags(comment.slice(whole.length), tags) : comment.trim();
}
