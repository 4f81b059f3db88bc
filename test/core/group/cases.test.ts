import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { groupStories } from '../../../src/core/group/group-stories.ts';
import type { Story } from '../../../src/issue.ts';
import type { Entry, Link, Month } from '../../../src/model.ts';

const FOLDER = new URL('../../../fixtures/story-cases/', import.meta.url).pathname;
const CASES = readdirSync(FOLDER);

/** Of the last month among them, and those before it. */
function entriesOf(name: string): { readonly entries: readonly Entry[]; readonly earlier: readonly Entry[] } {
  const lines = readFileSync(`${FOLDER}${name}/links.jsonl`, 'utf8').trim().split('\n');
  const all = lines.map((line): Entry => {
    const link = JSON.parse(line) as Link;
    const month = link.savedAt.slice(0, 7) as Month;
    return {
      link,
      month,
      article: { ok: false, failure: { kind: 'not-fetched', detail: { en: '', ja: '' } } },
      changes: [],
    };
  });
  const last = all
    .map(({ month }) => month)
    .sort()
    .at(-1);
  return { entries: all.filter(({ month }) => month === last), earlier: all.filter(({ month }) => month !== last) };
}

/** The addresses of each story, sorted: which of them leads is told elsewhere. */
function storiesIn(expected: string): readonly string[] {
  const [list = ''] = expected.split(/^No story/mu);
  return list
    .split(/^\d+\. /mu)
    .slice(1)
    .map((story) =>
      [...story.matchAll(/<(https:[^>]+)>$/gmu)]
        .map(([, url]) => url)
        .toSorted()
        .join(' '),
    )
    .toSorted();
}

function addressesOf({ lead, followUps }: Story): string {
  const all = [lead, ...followUps.map(({ entry }) => entry)];
  return all
    .map(({ link }) => link.url)
    .toSorted()
    .join(' ');
}

describe('stories that were told wrong once', () => {
  it.each(CASES)('%s', (name) => {
    const { entries, earlier } = entriesOf(name);
    const stories = groupStories(entries, earlier);
    const expected = readFileSync(`${FOLDER}${name}/expected.md`, 'utf8');
    expect(stories.map(addressesOf).toSorted()).toEqual(storiesIn(expected));
    expect(stories.filter(({ continues }) => continues !== null)).toEqual([]);
  });
});
