import { expect, it } from 'vitest';
import { groupStories } from '../../../src/core/group/group-stories.ts';
import { bareArticle } from '../../../src/core/read/kinds/bare-article.ts';
import type { Entry, LinkUrl, Month } from '../../../src/model.ts';

const entryOf = ([url, title]: readonly [url: string, title: string], day: number): Entry => ({
  link: {
    url: url as LinkUrl,
    savedAt: `2025-04-${String(day + 1).padStart(2, '0')}T00:00:00Z`,
    tags: [],
    source: 'cli',
  },
  month: '2025-04' as Month,
  article: { ok: true, value: bareArticle('article', title, { language: 'ja', summary: '' }) },
  changes: [],
});
const stories = (...pages: readonly (readonly [url: string, title: string])[]): readonly (readonly string[])[] =>
  groupStories(pages.map(entryOf), []).map(({ lead, followUps }) => [
    lead.link.url,
    ...followUps.map(({ entry }) => entry.link.url),
  ]);
const [A, B, C] = [
  'https://port.example/news/1',
  'https://port.example/news/2',
  'https://port.example/news/3',
] as const;

it.each([
  ['不正アクセスに関するお知らせ', '不正アクセスに関するお知らせ（第2報）'],
  ['不正アクセスに関するお知らせ(第１報)', '不正アクセスに関するお知らせ【第２報】'],
  ['システム障害について', '【続報】システム障害について'],
  ['システム障害について（続報）', 'システム障害について（最終報）'],
  ['システム障害について 第1報', 'システム障害について 第二報'],
  ['Notice of a system outage', 'Notice of a system outage (Update 2)'],
  ['Notice of a system outage', 'UPDATE: Notice of a system outage'],
])('%s and %s of one place are one story', (one, other) => {
  expect(stories([A, one], [B, other])).toEqual([[A, B]]);
  expect(stories([A, other], [B, one])).toEqual([[A, B]]);
});

it('joins all reports of one title to the first', () => {
  const title = '図書館のシステム障害について';
  expect(stories([A, `${title}（第1報）`], [B, `${title}（第2報）`], [C, `${title}（最終報）`])).toEqual([[A, B, C]]);
});

it.each([
  ['of two sites', A, 'システム障害のお知らせ', 'https://b.example/news/2', 'システム障害のお知らせ（第3報）'],
  [
    'of two writers',
    'https://note.example/a/n/1',
    'システム障害について',
    'https://note.example/b/n/1',
    '【続報】システム障害について',
  ],
  [
    'where all publish',
    'https://prtimes.jp/rd/p/1',
    'システム障害のお知らせ',
    'https://prtimes.jp/rd/p/2',
    'システム障害のお知らせ（第2報）',
  ],
  ['of another subject', A, 'メールの障害について', B, '電話の障害について（第2報）'],
  ['about anything', A, 'お知らせ', B, 'お知らせ（第2報）'],
  ['two versions', A, 'Visual Studio 2022 Update 2', B, 'Visual Studio 2022 Update 3'],
  ['two weeks', A, 'Our weekly update 448', B, 'Our weekly update 449'],
  ['two weeks in Japanese', A, '感染症の週報 第14週', B, '感染症の週報 第15週'],
  ['two parts', A, '港の歴史について（前編）', B, '港の歴史について（後編）'],
])('does not join %s', (_, one, title, other, its) => {
  const alone = stories([one, title]).length + stories([other, its]).length;
  expect(stories([one, title], [other, its]).length).toBe(alone);
});
