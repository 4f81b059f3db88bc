import { describe, expect, it } from 'vitest';
import { fillIn, filledFields } from '../../../src/core/compose/fill-in.ts';
import type { Month } from '../../../src/model.ts';

const APRIL = '2025-04' as Month;

describe('a text of the settings', () => {
  it.each([
    ['{{year}}年{{month}}月', '2025年4月'],
    ['{{ year }}-{{month2}}', '2025-04'],
    ['{{slug}}', '2025-04'],
    ['{{nextYear}}-{{nextMonth2}}-05', '2025-05-05'],
    ['なし', 'なし'],
    ['{{year}}{{year}}', '20252025'],
  ])('%s is %s', (text, filled) => {
    expect(fillIn(text, APRIL, 'title')).toBe(filled);
  });

  it('goes over the end of the year', () => {
    expect(fillIn('{{nextYear}}-{{nextMonth}}', '2025-12' as Month, 'title')).toBe('2026-1');
  });

  it('names the name that does not exist, where it stands and those that do', () => {
    expect(() => filledFields({ seo: { path: '{{yaer}}' } }, APRIL)).toThrow(
      expect.objectContaining({
        exit: 2,
        says: expect.objectContaining({
          en: expect.stringMatching(/"fields\.seo\.path" has \{\{yaer\}\}.*\{\{year\}\}/u),
        }),
      }),
    );
  });

  it('is filled in at any depth, and other values are left alone', () => {
    const day = new Date(0);
    expect(filledFields({ tags: ['{{year}}', 3], on: true, day, nothing: null }, APRIL)).toEqual({
      tags: ['2025', 3],
      on: true,
      day,
      nothing: null,
    });
  });
});
