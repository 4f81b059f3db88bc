import { expect, it } from 'vitest';
import { noticesOf } from '../../../src/core/compose/notices.ts';
import { failure } from '../../../src/core/outcome.ts';
import { verbatim } from '../../../src/core/text/verbatim.ts';
import type { Change, Entry, LinkUrl, Month } from '../../../src/model.ts';

const seenAt = '2025-05-09T16:00:00Z';
const notices = (changes: readonly Change[]): readonly string[] =>
  noticesOf(
    {
      link: { url: 'https://a.example/1' as LinkUrl, savedAt: '2025-04-30T15:30:00Z', tags: [], source: 'cli' },
      month: '2025-05' as Month,
      article: failure('not-fetched', verbatim('')),
      changes,
    } satisfies Entry,
    'Asia/Tokyo',
  );

it('what has happened to a page is told with both days, as they are in the time zone', () => {
  expect(notices([{ kind: 'title', seenAt, now: '新しい題' }])).toEqual([
    'タイトルは5月1日の保存時点のものです（現在: 「新しい題」）',
  ]);
  expect(notices([{ kind: 'text', seenAt }])).toEqual([
    'ページの本文は、5月1日に保存した後に大きく書き換えられています（5月10日に確認）',
  ]);
});

it('a page that is gone is told in Japanese, and one that has moved with its new address', () => {
  expect(
    notices([
      { kind: 'gone', seenAt, why: { en: 'the page says so', ja: '404 Not Found' } },
      { kind: 'moved', seenAt, now: 'https://b.example/' as LinkUrl },
    ]),
  ).toEqual([
    '5月1日に保存したページは、5月10日に見たときにはなくなっていました（404 Not Found）',
    '5月10日に見たときには、ページは https://b.example/ に移っていました',
  ]);
});

it('a page to which nothing has happened has no notice', () => {
  expect(notices([])).toEqual([]);
});

it('what of a quotation does not stand in the page is told in front of that', () => {
  const entry = {
    link: { url: 'https://a.example/1' as LinkUrl, savedAt: '2025-04-30T15:30:00Z', tags: [], source: 'cli' },
    month: '2025-05' as Month,
    article: failure('not-fetched', verbatim('')),
    changes: [{ kind: 'text', seenAt }],
    absent: ['どこにも\nない一節。'],
  } satisfies Entry;
  expect(noticesOf(entry, 'Asia/Tokyo').map((text) => text.slice(0, 36))).toEqual([
    '引用のこのことばは、取得したページにありません: 「どこにも ない一節。',
    'ページの本文は、5月1日に保存した後に大きく書き換えられています（5月1',
  ]);
});
