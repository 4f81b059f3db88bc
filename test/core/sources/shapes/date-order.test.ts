import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOrderOf, withYearFirst } from '../../../../src/core/sources/shapes/csv/date-order.ts';
import { lawRuns } from '../../../counts.ts';

describe('the order of a column of days', () => {
  it.each([
    [['30/04/2025 15:30:00', '05/04/2025 15:30:00'], 'dmy'],
    [['04/30/2025', '04/05/2025'], 'mdy'],
    [['25/04/30', '25/04/05', '25/04/06'], 'ymd'],
    [['24/12/30', '25/01/05', '25/04/06', '25/04/07'], 'ymd'],
    [['30.04.25', '01.05.25', '02.05.25'], 'dmy'],
    [['04/05/2025', '05/05/2025'], null],
    [['25/04/05'], null],
    [['2025-04-30'], null],
    [['', 'x'], null],
  ] as const)('%j: %s', (cells, order) => {
    expect(dateOrderOf(cells)).toBe(order);
  });

  it('is never one in which a cell is no day', () => {
    const cell = fc
      .tuple(fc.integer({ min: 1, max: 31 }), fc.integer({ min: 1, max: 31 }), fc.constantFrom(2024, 2025))
      .map((parts) => parts.join('/'));
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 8 }), (cells) => {
        const order = dateOrderOf(cells);
        if (order === null) return;
        for (const one of cells) {
          const [, month, day] = withYearFirst(one, order).split('-').map(Number);
          expect(month).toBeLessThanOrEqual(12);
          expect(day).toBeLessThanOrEqual(31);
        }
      }),
      { numRuns: lawRuns() },
    );
  });
});
