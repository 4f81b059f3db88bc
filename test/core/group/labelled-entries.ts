import { readFileSync } from 'node:fs';
import type { Entry, LinkUrl, Month } from '../../../src/model.ts';

/** One labelled title: `day TAB story TAB title`; `-` is a story of its own. */
export interface Labelled {
  readonly story: string;
  readonly entry: Entry;
}

export const STORIES = new URL('../../../fixtures/stories/', import.meta.url).pathname;

export function labelledEntries(month: string): readonly Labelled[] {
  return readFileSync(`${STORIES}${month}/titles.tsv`, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line, index) => {
      const [day = '', story = '', title = ''] = line.split('\t');
      const url = `https://s${index}.example/${month}/${index}` as LinkUrl;
      const entry: Entry = {
        link: { url, savedAt: `${month}-${day}`, title, tags: [], source: 'test' },
        month: month as Month,
        article: { ok: false, failure: { kind: 'not-fetched', detail: { en: '', ja: '' } } },
        changes: [],
      };
      return { story: story === '-' ? `alone ${index}` : story, entry };
    });
}
