import { readMoment } from '../../month/read-moment.ts';
import { field, items, text, texts } from '../../text/json-values.ts';
import type { JsonLink } from '../source.ts';
import { json } from './json.ts';
import { hasAll } from './json-fields.ts';
import { messageLinks } from './message-links.ts';
import { isRemark } from './text/sentences.ts';

/** A board of Trello: the links in the names, descriptions and attachments of its cards; not the cards themselves. */
export const trelloBoard = json(
  (value) => items(field(value, 'cards')).some((card) => hasAll(card, ['idList', 'desc', 'name'])),
  (value, timeZone) =>
    items(field(value, 'cards')).flatMap((card) => (field(card, 'closed') === true ? [] : linksOfCard(card, timeZone))),
);

function linksOfCard(card: unknown, timeZone: string): readonly JsonLink[] {
  const id = text(field(card, 'id'));
  // The first digits of an id say when the card was made.
  const made = /^[\da-f]{24}$/u.test(id) ? new Date(Number.parseInt(id.slice(0, 8), 16) * 1000).toISOString() : '';
  const savedAt = readMoment(made, timeZone) ?? readMoment(text(field(card, 'dateLastActivity')), timeZone);
  const [name, words] = [text(field(card, 'name')), text(field(card, 'desc'))];
  const attached = items(field(card, 'attachments')).map((one) => text(field(one, 'url')));
  const own = messageLinks(`${name}\n${words}`, true);
  const isTitle = !name.includes('://') && !isRemark(name);
  const body = isTitle ? words : `${name}\n${words}`;
  const said = messageLinks(body, true);
  const around = { savedAt, tags: texts(field(card, 'labels')) };
  const others = attached.filter((url) => /^https?:/iu.test(url) && !own.some((link) => link.url === url));
  return [
    ...said.map((link, index) => ({ ...link, ...around, title: link.title || (isTitle && index === 0 ? name : '') })),
    // Of several, the first has what is said of all.
    ...others.map((url, index) => {
      const isFirst = said.length === 0 && index === 0;
      return { url, ...around, title: isFirst && isTitle ? name : '', note: isFirst ? body : '' };
    }),
  ];
}
