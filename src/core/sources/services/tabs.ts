import { linksInValue } from '../shapes/any-value.ts';
import { json } from '../shapes/json.ts';
import { field, items, object, text } from '../../text/json-values.ts';
import type { JsonLink, Source } from '../source.ts';

/** Lists of cards or tabs with a name, or windows by number. */
function isSession(value: unknown): boolean {
  const lists = items(field(value, 'lists'));
  if (lists.some((list) => Array.isArray(field(list, 'cards')))) return true;
  if (text(field(value, 'format')).startsWith('nxs.json')) return true;
  return [value, ...items(value)].some(
    (one) => object(field(one, 'windows')) !== null || Array.isArray(field(one, 'tabGroups')),
  );
}

export const tabs: Source = {
  about: { en: 'Toby, Tab Session Manager, Session Buddy: JSON', ja: 'Toby、Tab Session Manager、Session Buddy: JSON' },
  takes: ['title', 'note', 'folders', 'date'],
  forms: [json(isSession, (value, timeZone) => withoutCopied(linksInValue(value, timeZone).map(restored)))],
};

/** A session is called by the title of a tab unless somebody has named it. */
function withoutCopied(links: readonly JsonLink[]): readonly JsonLink[] {
  const copied = new Set(links.map(({ title }) => title));
  return links.map((link) => ({
    ...link,
    folders: (link.folders ?? []).filter((name) => !copied.has(name) && !/https?:\/\//iu.test(name)),
  }));
}

/** A tab that has not been loaded yet stands behind a page of the extension, which names it. */
function restored(link: JsonLink): JsonLink {
  if (!/^(?:moz|chrome)-extension:/iu.test(link.url) || !URL.canParse(link.url)) return link;
  const url = new URL(link.url).searchParams.get('url') ?? '';
  return /^https?:/iu.test(url) ? { ...link, url } : link;
}
