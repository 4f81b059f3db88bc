import type { Moment } from '../../model.ts';
import { epochMoment, readMoment } from '../month/read-moment.ts';
import type { JsonLink } from './source.ts';
import { field, items, object, text, texts } from './json-values.ts';

// Chromium counts microseconds from 1601.
const CHROMIUM_EPOCH = 11_644_473_600;

/** Chromium's `Bookmarks` and `AccountBookmarks`. */
export function chromiumLinks(value: unknown): readonly JsonLink[] {
  return nodesUnder(Object.values(object(field(value, 'roots')) ?? {}))
    .filter((node) => field(node, 'type') === 'url')
    .map((node) => ({
      url: text(field(node, 'url')),
      savedAt: epochMoment(Number(text(field(node, 'date_added'))) / 1e6 - CHROMIUM_EPOCH),
      title: text(field(node, 'name')),
      tags: [],
    }));
}

/** Firefox's backup as JSON. */
export function firefoxLinks(value: unknown): readonly JsonLink[] {
  return nodesUnder([value])
    .filter((node) => field(node, 'type') === 'text/x-moz-place')
    .map((node) => ({
      url: text(field(node, 'uri')),
      savedAt: epochMoment(Number(text(field(node, 'dateAdded')))),
      title: text(field(node, 'title')),
      tags: texts(field(node, 'tags')),
    }));
}

export function karakeepLinks(value: unknown): readonly JsonLink[] {
  return items(field(value, 'bookmarks'))
    .filter((one) => field(field(one, 'content'), 'type') === 'link')
    .map((one) => ({
      url: text(field(field(one, 'content'), 'url')),
      savedAt: epochMoment(Number(text(field(one, 'createdAt')))),
      title: text(field(one, 'title')),
      note: text(field(one, 'note')),
      tags: texts(field(one, 'tags')),
    }));
}

export function linkwardenLinks(value: unknown, timeZone: string): readonly JsonLink[] {
  return items(field(value, 'collections'))
    .flatMap((collection) => items(field(collection, 'links')))
    .map((one) => ({
      url: text(field(one, 'url')),
      savedAt: readMoment(text(field(one, 'createdAt')), timeZone),
      title: text(field(one, 'name')),
      note: text(field(one, 'description')),
      tags: texts(field(one, 'tags')),
    }));
}

/** Google Reader's `starred.json`, as Inoreader and FreshRSS write it. Only Inoreader says when an item was starred; the others' dates are the page's. */
export function readerLinks(value: unknown): readonly JsonLink[] {
  return items(field(value, 'items')).map((one) => ({
    url: text(field(items(field(one, 'canonical'))[0] ?? items(field(one, 'alternate'))[0], 'href')),
    savedAt: starredAt(field(one, 'starred')),
    title: text(field(one, 'title')),
    tags: texts(field(one, 'categories')).flatMap((category) => /^user\/.*\/label\/(.+)$/u.exec(category)?.[1] ?? []),
  }));
}

/** All nodes of a tree of `children`, in order. A stack instead of a recursion: a file may nest as deep as it likes. */
function nodesUnder(roots: readonly unknown[]): readonly unknown[] {
  const nodes: unknown[] = [];
  const waiting = roots.toReversed();
  while (waiting.length > 0) {
    const node = waiting.pop();
    nodes.push(node);
    waiting.push(...items(field(node, 'children')).toReversed());
  }
  return nodes;
}

function starredAt(value: unknown): Moment | null {
  return typeof value === 'number' ? epochMoment(value) : null;
}
