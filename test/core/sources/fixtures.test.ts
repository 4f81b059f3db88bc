import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseSource } from '../../../src/core/sources/parse-source.ts';
import { shownParsed } from './shown-parsed.ts';

// A folder is a case: one input file, which keeps its name because names carry dates, and expected.json.
const CASES = new URL('../../../fixtures/sources/', import.meta.url).pathname;

describe('the sources', () => {
  it.each(readdirSync(CASES))('%s', async (name) => {
    const folder = join(CASES, name);
    const [input, ...more] = readdirSync(folder).filter((file) => file !== 'expected.json');
    expect(input, `${name} has no input file`).toBeDefined();
    expect(more).toEqual([]);
    const read = await parseSource(readFileSync(join(folder, input ?? '')), input ?? '', { timeZone: 'Asia/Tokyo' });
    const found = shownParsed(read);
    const expected = join(folder, 'expected.json');
    if (process.env['ROUNDUP_WRITE_EXPECTED']) writeFileSync(expected, `${JSON.stringify(found, null, 2)}\n`);
    if (!existsSync(expected))
      throw new Error(`${name} has no expected.json: write it with ROUNDUP_WRITE_EXPECTED=1 and read the difference`);
    expect(found).toEqual(JSON.parse(readFileSync(expected, 'utf8')));
  });
});
