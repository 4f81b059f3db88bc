import { expect, it } from 'vitest';
import { candidatesAmong } from '../../../src/core/group/candidates.ts';
import { groupStories } from '../../../src/core/group/group-stories.ts';
import { nodesOf } from '../../../src/core/group/node.ts';
import type { Entry, LinkUrl, Month } from '../../../src/model.ts';

const entries = (titles: readonly string[]): readonly Entry[] =>
  titles.map((title, at) => ({
    link: { url: `https://s${at}.example/` as LinkUrl, savedAt: '2025-04-01', title, tags: [], source: 'test' },
    month: '2025-04' as Month,
    article: { ok: false, failure: { kind: 'not-fetched', detail: { en: '', ja: '' } } },
    changes: [],
  }));
// More than a title is compared with, and few enough that all of one name are soon compared.
const MANY = 130;
const many = (title: (at: number) => string): readonly string[] => Array.from({ length: MANY }, (_, at) => title(at));

it.each([
  ['that all share a name', many((at) => `みなと航空${at}号の話${at % 7}`)],
  ['without a name', many((at) => `あのひとの${'いろはにほへと'[at % 7] ?? ''}なはなし`)],
  ['that are all the same', many(() => 'みなと航空で障害')],
  ['that nobody knows', many(() => '')],
])('compares a title with 64 others at most: of titles %s', (_, titles) => {
  const { starts } = candidatesAmong(nodesOf(entries(titles), []));
  const compared = titles.map((_, at) => (starts[at + 1] ?? 0) - (starts[at] ?? 0));
  expect(Math.max(...compared)).toBeLessThanOrEqual(64);
  expect(groupStories(entries(titles), []).flatMap(({ lead, followUps }) => [lead, ...followUps])).toHaveLength(MANY);
});

it('puts a digest into no story, whatever it names', () => {
  const titles = [
    'みなと航空で障害、原因を調査',
    'みなと航空の障害、原因は更新作業',
    '今週の出来事: みなと航空の障害、原因は更新作業',
  ];
  expect(groupStories(entries(titles), []).map(({ followUps }) => followUps.length)).toEqual([1, 0]);
});
