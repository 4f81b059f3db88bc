import { describe, expect, it } from 'vitest';
import { greetingHints } from '../../../src/core/compose/greeting.ts';
import type { Month } from '../../../src/model.ts';

const hints = (month: string): readonly string[] => greetingHints(month as Month);

describe('the hints for a greeting', () => {
  it.each([
    ['2025-04', '大型連休'],
    ['2025-12', '初詣'],
    ['2024-11', '師走'],
    ['2025-03', '桜'],
  ])('of the post on %s are of the month in which it is read', (month, hint) => {
    expect(hints(month)).toContain(hint);
  });

  it('are some for every month, and no two months have one in common', () => {
    const all = Array.from({ length: 12 }, (_, index) => hints(`2025-${String(index + 1).padStart(2, '0')}`));
    expect(all.every((one) => one.length > 2)).toBe(true);
    expect(new Set(all.flat()).size).toBe(all.flat().length);
  });
});
