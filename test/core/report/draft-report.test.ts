import { describe, expect, it } from 'vitest';
import { changeMessage } from '../../../src/core/report/draft-report.ts';
import { mergeDraft } from '../../../src/core/merge/merge-draft.ts';
import { markFresh } from '../../../src/core/merge/mark-fresh.ts';
import type { Fresh } from '../../../src/issue.ts';
import type { LinkUrl } from '../../../src/model.ts';

const FRESH: Fresh = {
  blocks: [
    {
      kind: 'item',
      id: '0a1b2c3d',
      url: 'https://a.example/' as LinkUrl,
      under: null,
      text: '## [題](https://a.example/)\n',
    },
  ],
};
const toldOf = (draft: string): readonly string[] =>
  mergeDraft(draft, FRESH, { file: 'd.md', restore: [] }).changes.map((change) => changeMessage(change).en);

describe('what is told of a damaged marker', () => {
  it('names the last one that is gone, and what that means', () => {
    const draft = markFresh(FRESH).split('\n').slice(0, 2).join('\n');
    expect(toldOf(draft)).toEqual([
      'd.md:3: the last marker was gone and is there again. It knew what you had removed: remove that again where it has come back',
    ]);
  });

  it('shows as much of any other as a line has room for', () => {
    const draft = markFresh(FRESH).replace('題', `<!-- roundup ${'x'.repeat(1_000)}`);
    expect(toldOf(draft)).toEqual([
      `d.md:2: a marker is damaged; what follows it is kept as yours: ${`## [<!-- roundup ${'x'.repeat(1_000)}`.slice(0, 200)}…`,
    ]);
    expect(toldOf(draft.replaceAll('\n', '\r')).filter((told) => told.length > 400 || told.includes('\r'))).toEqual([]);
  });
});

it('a kept block tells what would change in lines that can be read', () => {
  const told = changeMessage({
    kind: 'kept-edited',
    id: '0a1b2c3d',
    url: null,
    title: '題',
    difference: ['-  短い', `+ ${'長'.repeat(500_000)}`],
    place: null,
  }).ja;
  expect(told).toBe(
    `編集済みなのでそのまま残しました: 題。新しい文面との違い:\n    -  短い\n    + ${'長'.repeat(998)}…`,
  );
});

describe('what stands before and after the stories', () => {
  it.each([
    ['head', 'refreshed: the front matter and the opening', '更新しました: 冒頭（front matter とはじめに）'],
    ['closing', 'refreshed: the closing', '更新しました: おわりに'],
  ])('is called in words: %s', (id, en, ja) => {
    expect(changeMessage({ kind: 'refreshed', id, url: null, title: '', difference: [], place: null })).toEqual({
      en,
      ja,
    });
  });
});
