import { describe, expect, it } from 'vitest';
import { isAllKnown, NO_STAND, standAfter, unlessKnown, type Stand } from '../../../src/core/sync/stand.ts';
import type { FoundLink } from '../../../src/core/sources/source.ts';

const NOW = new Date('2025-05-02T03:00:00Z');
const ANSWER = { status: 200, retryAfter: null, body: '' };
const AFTER_ONE: Stand = { ...NO_STAND, until: '2025-05-01T00:00:00.000Z' };
const linkOf = (savedAt: string | null): FoundLink => ({ savedAt }) as FoundLink;

describe('where an account stands', () => {
  it.each<[string, Readonly<Record<string, string>>, Partial<Stand>]>([
    [
      'began by its clock, where that is behind',
      { date: 'Fri, 02 May 2025 02:59:00 GMT' },
      { until: '2025-05-02T02:59:00.000Z' },
    ],
    [
      'began by this clock, where the other is ahead',
      { date: 'Fri, 02 May 2025 04:00:00 GMT' },
      { until: NOW.toISOString() },
    ],
    ['began by this clock, where no other is told', {}, { until: NOW.toISOString(), etag: '', lastModified: '' }],
    ['has the version of its feed', { etag: '"a"', 'last-modified': 'x' }, { etag: '"a"', lastModified: 'x' }],
  ])('%s', (_, headers, stand) => expect(standAfter({ ...ANSWER, headers }, NOW)).toMatchObject(stand));

  it('is sent to a feed as the version that is known', () => {
    const request = { method: 'GET', url: 'https://a.example/feed', headers: { accept: '*/*' }, body: '' } as const;
    expect(unlessKnown(request, NO_STAND)).toEqual(request);
    expect(unlessKnown(request, { ...NO_STAND, etag: '"a"', lastModified: 'x' }).headers).toEqual({
      accept: '*/*',
      'if-none-match': '"a"',
      'if-modified-since': 'x',
    });
  });
});

describe('nothing behind a page is new', () => {
  const from = '2025-04-20T00:00:00.000Z';
  it.each<[string, readonly (string | null)[], number, Stand, boolean]>([
    ['where all of it is from before', ['2025-04-19', '2025-04-01'], 0, NO_STAND, true],
    ['but not where one is from since', ['2025-04-19', '2025-04-21'], 0, AFTER_ONE, false],
    ['where nothing is dated, nothing was new, and a sync came to its end', [null, null], 0, AFTER_ONE, true],
    ['but not where something was', [null, null], 1, AFTER_ONE, false],
    ['but not where no sync has come to its end', [null, null], 0, NO_STAND, false],
    ['but not where the page is empty', [], 0, AFTER_ONE, false],
    ['by those that are dated', [null, '2025-04-19'], 1, NO_STAND, true],
  ])('%s', (_, days, added, stand, known) => {
    expect(isAllKnown(days.map(linkOf), { added, from, stand })).toBe(known);
  });
});
