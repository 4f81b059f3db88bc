import type { Moment } from '../../model.ts';
import { epochMoment, readMoment } from '../month/read-moment.ts';
import { field, items, object, text, texts } from './json-values.ts';
import { chromiumLinks, firefoxLinks, karakeepLinks, linkwardenLinks, readerLinks } from './json-nested.ts';
import { ownLinks } from './json-own.ts';
import { cosenseLinks, discordLinks, slackLinks } from './json-talk.ts';
import type { JsonLink } from './source.ts';

/** JSON as one service writes it. */
export interface Shape {
  readonly kind: string;
  readonly fits: (value: unknown) => boolean;
  readonly read: (value: unknown, timeZone: string) => readonly JsonLink[];
}

/** Where the fields of a flat list stand. The first name with a value counts. */
interface Names {
  readonly url: readonly string[];
  readonly title: readonly string[];
  readonly note: readonly string[];
  readonly tags: readonly string[];
  readonly savedAt: readonly string[];
}

/** In the order in which they are tried. */
export const SHAPES: readonly Shape[] = [
  {
    kind: 'roundup',
    fits: (value) => hasAll(items(field(value, 'links'))[0] ?? items(value)[0], ['url', 'savedAt', 'tags', 'source']),
    read: ownLinks,
  },
  {
    kind: 'chromium',
    fits: (value) => object(field(field(value, 'roots'), 'bookmark_bar')) !== null,
    read: chromiumLinks,
  },
  { kind: 'firefox', fits: (value) => text(field(value, 'type')).startsWith('text/x-moz-place'), read: firefoxLinks },
  {
    kind: 'karakeep',
    fits: (value) => items(field(value, 'bookmarks')).some((one) => object(field(one, 'content')) !== null),
    read: karakeepLinks,
  },
  {
    kind: 'linkwarden',
    fits: (value) => items(field(value, 'collections')).some((one) => Array.isArray(field(one, 'links'))),
    read: linkwardenLinks,
  },
  {
    kind: 'slack',
    fits: (value) => items(value).length > 0 && items(value).every((one) => hasAll(one, ['type', 'ts'])),
    read: slackLinks,
  },
  {
    kind: 'discord',
    fits: (value) => items(field(value, 'messages')).some((one) => hasAll(one, ['timestamp', 'content'])),
    read: discordLinks,
  },
  {
    kind: 'cosense',
    fits: (value) => items(field(value, 'pages')).some((one) => hasAll(one, ['title', 'lines'])),
    read: cosenseLinks,
  },
  {
    kind: 'jsonfeed',
    fits: (value) => /jsonfeed\.org/u.test(text(field(value, 'version'))),
    read: listed('items', {
      url: ['external_url', 'url'],
      title: ['title'],
      note: [],
      tags: ['tags'],
      savedAt: ['date_published', 'date_modified'],
    }),
  },
  {
    kind: 'reader',
    fits: (value) =>
      items(field(value, 'items')).some(
        (one) => hasAll(one, ['title', 'categories']) && (hasAll(one, ['alternate']) || hasAll(one, ['canonical'])),
      ),
    read: readerLinks,
  },
  {
    kind: 'raindrop',
    fits: (value) => items(field(value, 'items')).some((one) => hasAll(one, ['link', 'created'])),
    read: listed('items', { url: ['link'], title: ['title'], note: ['note'], tags: ['tags'], savedAt: ['created'] }),
  },
  {
    kind: 'linkding',
    fits: (value) => items(field(value, 'results')).some((one) => hasAll(one, ['url', 'date_added'])),
    read: listed('results', {
      url: ['url'],
      title: ['title'],
      note: ['notes'],
      tags: ['tag_names'],
      savedAt: ['date_added'],
    }),
  },
  {
    kind: 'jser',
    fits: (value) => items(field(value, 'list')).some((one) => hasAll(one, ['url', 'date'])),
    read: listed('list', { url: ['url'], title: ['title'], note: ['content'], tags: ['tags'], savedAt: ['date'] }),
  },
  {
    kind: 'hatena',
    fits: (value) => items(field(field(value, 'item'), 'bookmarks')).length > 0,
    read: (value, zone) =>
      flat(
        items(field(field(value, 'item'), 'bookmarks')).map((one) => ({
          ...object(field(one, 'entry')),
          ...object(one),
        })),
        { url: ['url'], title: ['title'], note: ['comment'], tags: ['tags'], savedAt: ['created'] },
        zone,
      ),
  },
  {
    kind: 'pinboard',
    fits: (value) => items(value).some((one) => hasAll(one, ['href', 'time'])),
    read: listed(null, {
      url: ['href'],
      title: ['description'],
      note: ['extended'],
      tags: ['tags'],
      savedAt: ['time'],
    }),
  },
  {
    kind: 'omnivore',
    fits: (value) => items(value).some((one) => hasAll(one, ['url', 'savedAt', 'labels'])),
    read: listed(null, { url: ['url'], title: ['title'], note: [], tags: ['labels'], savedAt: ['savedAt'] }),
  },
  {
    kind: 'wallabag',
    fits: (value) => items(value).some((one) => hasAll(one, ['url', 'created_at'])),
    read: listed(null, { url: ['url'], title: ['title'], note: [], tags: ['tags'], savedAt: ['created_at'] }),
  },
  {
    kind: 'json',
    fits: (value) => items(value).some((one) => hasAll(one, ['url']) || hasAll(one, ['link']) || hasAll(one, ['href'])),
    read: listed(null, {
      url: ['url', 'link', 'href'],
      title: ['title', 'name'],
      note: ['note', 'comment'],
      tags: ['tags'],
      savedAt: ['savedAt', 'created', 'date_added', 'date', 'time'],
    }),
  },
];

function listed(name: string | null, names: Names): (value: unknown, timeZone: string) => readonly JsonLink[] {
  return (value, timeZone) => flat(items(name === null ? value : field(value, name)), names, timeZone);
}

function flat(values: readonly unknown[], names: Names, timeZone: string): readonly JsonLink[] {
  return values.map((value) => {
    const first = (candidates: readonly string[]): string =>
      candidates.map((name) => text(field(value, name))).find((one) => one !== '') ?? '';
    const tags = names.tags.flatMap((name) => texts(field(value, name)));
    return {
      url: first(names.url),
      savedAt: dateOf(
        names.savedAt.map((name) => field(value, name)),
        timeZone,
      ),
      title: first(names.title),
      note: first(names.note),
      tags,
    };
  });
}

function dateOf(values: readonly unknown[], timeZone: string): Moment | null {
  return (
    values
      .map((value) => (typeof value === 'number' ? epochMoment(value) : readMoment(text(value), timeZone)))
      .find((moment) => moment !== null) ?? null
  );
}

function hasAll(value: unknown, names: readonly string[]): boolean {
  const fields = object(value);
  return fields !== null && names.every((name) => Object.hasOwn(fields, name));
}
