import { linksInValue } from '../shapes/any-value.ts';
import { json } from '../shapes/json.ts';
import { field, items, object } from '../../text/json-values.ts';
import type { Source } from '../source.ts';

/** Lists of cards or tabs with a name, or windows by number. */
function isSession(value: unknown): boolean {
  const lists = items(field(value, 'lists'));
  if (lists.some((list) => Array.isArray(field(list, 'cards')))) return true;
  return [value, ...items(value)].some(
    (one) => object(field(one, 'windows')) !== null || Array.isArray(field(one, 'tabGroups')),
  );
}

export const tabs: Source = {
  about: { en: 'Toby, Tab Session Manager, Session Buddy: JSON', ja: 'Toby、Tab Session Manager、Session Buddy: JSON' },
  takes: ['title', 'note', 'folders', 'date'],
  forms: [json(isSession, linksInValue)],
};
