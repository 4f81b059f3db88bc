import { epochMoment } from '../../month/read-moment.ts';
import { json } from '../shapes/json.ts';
import { field, items, text, texts } from '../../text/json-values.ts';
import { messageLinks } from '../shapes/message-links.ts';
import { isRemark } from '../shapes/text/sentences.ts';
import type { JsonLink, Source } from '../source.ts';

export const keep: Source = {
  about: { en: 'Google Keep: notes of Takeout (JSON)', ja: 'Google Keep: Takeout のメモ (JSON)' },
  takes: ['title', 'note', 'tags', 'date'],
  forms: [json((value) => field(value, 'userEditedTimestampUsec') !== undefined, linksOfNote)],
};

/**
 * The note's own links, and those that Keep shows below it with the titles of their pages. Whose words a note has that
 * others may write in, nobody can tell; one in the trash was thrown away.
 */
function linksOfNote(value: unknown): readonly JsonLink[] {
  if (field(value, 'isTrashed') === true) return [];
  const isOwn = items(field(value, 'sharees')).length === 0;
  const listed = items(field(value, 'listContent')).map((one) => text(field(one, 'text')));
  const body = [text(field(value, 'textContent')), ...listed].filter((line) => line !== '').join('\n');
  const title = text(field(value, 'title')).trim();
  const annotations = items(field(value, 'annotations')).filter((one) => field(one, 'source') === 'WEBLINK');
  // A program that shares a page writes its title there; above several, somebody wrote what they are about.
  const isShared = annotations.length > 0 || messageLinks(body, isOwn).length === 1;
  const isTitle = !isRemark(title) && annotations.every((one) => isAlike(text(field(one, 'title')), title));
  const isOfPage = isShared && isTitle;
  const words = title === '' || isOfPage ? body : `${title}\n${body}`;
  const created = field(value, 'createdTimestampUsec') ?? field(value, 'userEditedTimestampUsec');
  const around = { savedAt: epochMoment(Number(text(created))), tags: texts(field(value, 'labels')) };
  const own = messageLinks(words, isOwn);
  const others = annotations
    .map((one) => ({ url: text(field(one, 'url')), title: text(field(one, 'title')) }))
    .filter(({ url }) => !own.some((link) => link.url === url));
  // Of several, the first has what is said of all.
  const note = isOwn && own.length === 0 ? words : '';
  return [
    ...own.map((link) => {
      const annotation = annotations.find((one) => field(one, 'url') === link.url);
      const ownTitle = isOfPage && annotations.length === 0 && own.length === 1 ? title : '';
      return { ...link, ...around, title: link.title || text(field(annotation, 'title')) || ownTitle };
    }),
    ...others.map((link, index) => ({ ...link, ...around, note: index === 0 ? note : '' })),
  ];
}

function isAlike(one: string, other: string): boolean {
  return one === '' || one.includes(other) || other.includes(one);
}
