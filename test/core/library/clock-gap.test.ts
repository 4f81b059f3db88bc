import { describe, expect, it } from 'vitest';
import { clockGap, clockMessage } from '../../../src/core/library/clock-gap.ts';
import { itemId } from '../../../src/core/url/item-id.ts';
import type { LinkLine } from '../../../src/core/library/links-file.ts';
import type { LinkUrl } from '../../../src/model.ts';

const line = (more: Partial<LinkLine>): LinkLine => ({
  url: 'https://a.example/' as LinkUrl,
  savedAt: '2025-05-01T00:00:00.000Z',
  tags: [],
  source: 'cli',
  ...more,
});
const NOW = new Date('2025-05-10T03:00:00Z');

describe('the clock beside the last save', () => {
  it.each([
    ['before it, by years', [line({ decidedAt: '2031-01-05T00:00:00.000Z' })], 'behind'],
    ['before it, by two days', [line({ decidedAt: '2025-05-12T03:00:01.000Z' })], 'behind'],
    ['before it, in a library of the first version', [line({ savedAt: '2031-01-05T00:00:00Z' })], 'behind'],
    ['long after it', [line({ decidedAt: '2024-12-01T00:00:00.000Z' })], 'ahead'],
    ['long after it, in a library of the first version', [line({ savedAt: '2024-12-01T00:00:00.000Z' })], 'ahead'],
  ])('is told %s', (_, lines, off) => {
    expect(clockGap(lines, NOW)?.off).toBe(off);
  });

  it.each([
    ['nothing is saved yet', []],
    ['the last save was a month ago', [line({ decidedAt: '2025-04-10T00:00:00.000Z' })]],
    ['another machine is a few hours ahead', [line({ decidedAt: '2025-05-10T12:00:00.000Z' })]],
    ['an old day was named', [line({ savedAt: '2019-04-10', decidedAt: '2025-05-09T00:00:00.000Z' })]],
    ['an old day was named in the first version', [line({ savedAt: '2019-04-10' })]],
    ['a day to come was named', [line({ savedAt: '2031-04-10', decidedAt: '2025-05-09T00:00:00.000Z' })]],
    [
      'a save of a wrong clock was taken back',
      [line({ savedAt: '2031-01-01T00:00:00Z', undoes: '2031-01-01T00:00:00Z' })],
    ],
    ['an old export was taken in', [line({ savedAt: '2019-04-10T00:00:00Z', source: 'hatena' })]],
    [
      'another month is newer',
      [line({ decidedAt: '2024-12-01T00:00:00.000Z' }), line({ decidedAt: '2025-05-09T00:00:00.000Z' })],
    ],
  ])('is not, where %s', (_, lines) => {
    expect(clockGap(lines, NOW)).toBeNull();
  });

  it('says both days, and what to do', () => {
    const gap = { last: '2031-01-05T00:00:00.000Z', url: 'https://a.example/' as LinkUrl, off: 'behind' } as const;
    const { en, ja } = clockMessage(gap, NOW.toISOString(), 'Asia/Tokyo');
    expect(en).toMatch(
      /says 2025-05-10, which is before the last save \(2031-01-05: https:\/\/a\.example\/\).*"roundup rm URL"/u,
    );
    expect(ja).toMatch(/2025-05-10 で、前回の保存より前です（2031-01-05: https:\/\/a\.example\/）/u);
    const command = `roundup rm ${itemId(gap.url)}`;
    expect([en, ja].every((words) => words.includes(command))).toBe(true);
  });

  it('is of the link that was saved under the wrong clock', () => {
    const url = 'https://b.example/' as LinkUrl;
    expect(clockGap([line({}), line({ url, decidedAt: '2031-01-05T00:00:00.000Z' })], NOW)?.url).toBe(url);
  });
});
