import { doiAddress } from '../shapes/doi-address.ts';
import { bibliography } from '../shapes/bibliography.ts';
import { json } from '../shapes/json.ts';
import { hasAll, momentOf } from '../shapes/json-fields.ts';
import { field, items, text } from '../../text/json-values.ts';
import { ris } from '../shapes/ris.ts';
import type { JsonLink, Source } from '../source.ts';

export const zotero: Source = {
  about: { en: 'Zotero and others: RIS, BibTeX, CSL JSON', ja: 'Zotero など: RIS、BibTeX、CSL JSON' },
  takes: ['title', 'note', 'tags', 'date'],
  forms: [
    json(
      (value) =>
        items(value).some(
          (one) =>
            hasAll(one, ['id', 'type', 'title']) &&
            (hasAll(one, ['URL']) || hasAll(one, ['DOI']) || hasAll(one, ['accessed'])),
        ),
      cslItems,
    ),
    ris,
    bibliography,
  ],
};

/** What was looked up when: `accessed` is the day of saving. An abstract is the page's. */
function cslItems(value: unknown, timeZone: string): readonly JsonLink[] {
  return items(value)
    .map((one) => ({ one, url: text(field(one, 'URL')) || doiAddress(text(field(one, 'DOI'))) }))
    .filter(({ url }) => url !== '')
    .map(({ one, url }) => {
      const parts = items(items(field(field(one, 'accessed'), 'date-parts'))[0]).map(text);
      return {
        url,
        savedAt: parts.length === 3 ? momentOf(parts.join('-'), timeZone) : null,
        title: text(field(one, 'title')),
        note: text(field(one, 'note')),
        tags: text(field(one, 'keyword')).split(/[,;]/u),
      };
    });
}
