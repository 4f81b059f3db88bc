import { anyFeed } from '../shapes/feed.ts';
import type { Source } from '../source.ts';

export const feed: Source = {
  about: { en: 'RSS, Atom, RDF', ja: 'RSS、Atom、RDF' },
  takes: ['title', 'tags', 'date'],
  forms: [anyFeed],
};
