import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { SOURCES } from '../../../src/core/sources/all.ts';
import { sourcesTable } from './sources-table.ts';

const ROOT = new URL('../../../', import.meta.url).pathname;
const TABLE = /^\|[^\n]*`--from`[^\n]*\n(?:\|[^\n]*\n)+/mu;

describe('the Sources', () => {
  // ROUNDUP_WRITE_EXPECTED=1 writes the table; read the difference.
  it.each([
    ['README.md', 'en'],
    ['README.ja.md', 'ja'],
  ] as const)('stand in %s as their values say', (file, language) => {
    const path = join(ROOT, file);
    const text = readFileSync(path, 'utf8');
    if (process.env['ROUNDUP_WRITE_EXPECTED'])
      writeFileSync(
        path,
        text.replace(TABLE, () => `${sourcesTable(language)}\n`),
      );
    expect(TABLE.exec(readFileSync(path, 'utf8'))?.[0]).toBe(`${sourcesTable(language)}\n`);
  });

  it('are all that stands in services/', () => {
    const files = readdirSync(join(ROOT, 'src/core/sources/services'));
    expect(files).toHaveLength(Object.keys(SOURCES).length);
  });
});
