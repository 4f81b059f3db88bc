import type { RawLink } from '../source.ts';
import { messageLinks } from './message-links.ts';
import { withoutMarks } from './text/line-marks.ts';
import { isRemark } from './text/sentences.ts';
import { parseText } from './text/text.ts';

/** A link in the author's own words; its date is that of the whole. */
export type OwnLink = Pick<RawLink, 'url' | 'quote' | 'tags'> & { readonly title: string; readonly note: string };

/**
 * The links of a note that is the author's from its first word to its last. One about a single link is about it as a
 * whole; of several, each has the words that stand beside it, and the first those that stand beside none.
 */
export async function noteLinks(own: string, timeZone: string): Promise<readonly OwnLink[]> {
  const { links } = await parseText({ text: own, file: '', timeZone, near: null });
  const [sole] = links;
  if (!sole || links.length > 1) return withLeftWords(own, links);
  const [message] = messageLinks(own, true);
  const title = message?.title || titleAbove(own);
  const note = (message?.note ?? '')
    .split('\n')
    .map((line) => sole.tags.reduce((rest, tag) => rest.replace(`#${tag}`, ''), line).trim())
    .filter((line, index) => index > 0 || line !== title)
    .filter((line, index, all) => line !== '' || all[index - 1] !== '')
    .join('\n')
    .trim();
  return [{ ...sole, title, note }];
}

const SHORTEST_TITLE = 10;

/** The title of a note that is a title, an address and a remark, each on lines of its own; '' for any other. */
function titleAbove(own: string): string {
  const [title = '', address = '', ...below] = own.split('\n').map((line) => line.trim());
  const remark = below.find((line) => line !== '') ?? '';
  const isTitled = title.length >= SHORTEST_TITLE && !/^[>#＃]|[、，,]$|https?:/u.test(title) && !isRemark(title);
  return isTitled && /^<?https?:\/\/\S+$/iu.test(address) && isRemark(remark) ? title : '';
}

function withLeftWords(own: string, links: readonly RawLink[]): readonly OwnLink[] {
  const said = links.map(({ title = '', note = '', quote = '' }) => `${title}\n${note}\n${quote}`).join('\n');
  const left = own
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /[\p{L}\p{N}]/u.test(line) && !/^>|https?:/iu.test(line) && !said.includes(withoutMarks(line)));
  return links.map(({ title = '', note = '', ...link }, index) => ({
    ...link,
    title,
    note: (index === 0 ? [...left, note] : [note]).join('\n').trim(),
  }));
}
