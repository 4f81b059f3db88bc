import { describe, expect, it } from 'vitest';
import { MONTH_FILES, monthFile, monthInName, type MonthFolder } from '../../../src/core/month/month-files.ts';
import type { Month } from '../../../src/model.ts';

const APRIL = '2025-04' as Month;
const FOLDERS = Object.keys(MONTH_FILES) as MonthFolder[];

describe('the file of a month', () => {
  it.each(FOLDERS)('in %s has a name that tells its month', (folder) => {
    const name = monthFile(folder, APRIL).slice(folder.length + 1);
    expect(monthInName(folder, name)).toBe(APRIL);
  });

  it.each(['2025-04', '2025-13.md', '2025-04.md.bak', '2025-04 (1).md', '.md'])('is not %s', (name) => {
    expect(monthInName('drafts', name)).toBeNull();
  });
});
