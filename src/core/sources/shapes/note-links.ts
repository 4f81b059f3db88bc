import type { RawLink } from '../source.ts';
import { messageLinks } from './message-links.ts';
import { withoutMarks } from './text/line-marks.ts';
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
  const note = (message?.note ?? '')
    .split('\n')
    .map((line) => sole.tags.reduce((rest, tag) => rest.replace(`#${tag}`, ''), line).trim())
    .filter((line, index, all) => line !== '' || all[index - 1] !== '')
    .join('\n')
    .trim();
  return [{ ...sole, title: message?.title ?? '', note }];
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
