import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptMoments } from '../../../src/core/merge/kept-moments.ts';
import type { Moment } from '../../../src/model.ts';

const at = (time: number): Moment => new Date(time).toISOString();
const MINUTE = 60_000;
const moments = fc
  .array(fc.integer({ min: 0, max: 90 * 24 * 60 }), { maxLength: 400 })
  .map((minutes) => [...new Set(minutes)].sort((one, other) => other - one).map((one) => at(1.7e12 + one * MINUTE)));

describe('the versions of a draft that stay', () => {
  it('are some hundred at most, the newest among them, and all where they are few', () => {
    fc.assert(
      fc.property(moments, (all) => {
        const kept = keptMoments(all);
        expect(kept.size).toBeLessThanOrEqual(104);
        for (const one of all.slice(0, 50)) expect(kept.has(one)).toBe(true);
        if (all.length <= 50) expect(kept.size).toBe(all.length);
      }),
    );
  });

  it('are the same ones again, when nothing has come in between', () => {
    fc.assert(
      fc.property(moments, (all) => {
        const kept = keptMoments(all);
        expect(keptMoments(all.filter((one) => kept.has(one)))).toEqual(kept);
      }),
    );
  });

  it('are among them the last words of yesterday, however many texts there are today', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 600 }), fc.integer({ min: 60, max: 600 }), (count, pause) => {
        const evening = Date.parse('2025-05-10T12:59:00Z');
        const today = Array.from({ length: count }, (_, one) => at(evening + (pause + one) * MINUTE)).toReversed();
        expect(keptMoments([...today, at(evening), at(evening - MINUTE)]).has(at(evening))).toBe(true);
      }),
    );
  });

  it('are of each day the last, for thirty days', () => {
    const days = Array.from({ length: 40 }, (_, day) => [
      at(Date.parse('2025-05-31T20:00:00Z') - day * 86_400_000),
      at(Date.parse('2025-05-31T10:00:00Z') - day * 86_400_000),
    ]).flat();
    const kept = [...keptMoments(days)].toSorted();
    expect(kept[0]).toBe('2025-05-02T20:00:00.000Z');
    expect(kept.filter((one) => one.includes('T20:'))).toHaveLength(30);
  });
});
