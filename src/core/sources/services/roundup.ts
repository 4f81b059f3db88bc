import { MARKS } from '../../library/link-marks.ts';
import { readMoment } from '../../month/read-moment.ts';
import { json } from '../shapes/json.ts';
import { hasAll } from '../shapes/json-fields.ts';
import { field, items, text, texts } from '../../text/json-values.ts';
import type { JsonLink, Source } from '../source.ts';

const OWN = ['url', 'savedAt', 'tags', 'source'];

export const roundup: Source = {
  about: { en: '`roundup list --json`, files of `links/`', ja: '`roundup list --json`、`links/` のファイル' },
  takes: ['everything'],
  forms: [json((value) => linksIn(value).some((one) => hasAll(one, OWN)), ownLinks)],
};

/** A file of `links/` is JSON Lines; with one line it is a JSON object like any other. */
function linksIn(value: unknown): readonly unknown[] {
  const listed = items(field(value, 'links'));
  if (listed.length > 0) return listed;
  return hasAll(value, OWN) ? [value] : items(value);
}

/** Our own, with all that only we know. */
function ownLinks(value: unknown): readonly JsonLink[] {
  return linksIn(value).map((one) => ({
    url: text(field(one, 'url')),
    savedAt: readMoment(text(field(one, 'savedAt')), 'UTC'),
    title: text(field(one, 'title')),
    note: text(field(one, 'note')),
    quote: text(field(one, 'quote')),
    tags: texts(field(one, 'tags')),
    follows: text(field(one, 'follows')) || undefined,
    apart: field(one, 'apart') === true || undefined,
    mark: MARKS.find((known) => known === field(one, 'mark')),
    again: field(one, 'again') === true || undefined,
    source: text(field(one, 'source')),
  }));
}
