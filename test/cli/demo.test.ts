import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, emptyFolder, roundup } from './program.ts';

const DEMO = join(ROOT, 'fixtures/demo');
const EXPECTED = join(DEMO, 'expected.md');

describe('the demo month', () => {
  it('drafts into the skeleton of the post', async () => {
    const folder = emptyFolder();
    for (const part of ['links', 'archive']) cpSync(join(DEMO, part), join(folder, part), { recursive: true });
    const { code, stdout, stderr } = await roundup(['draft', '2025-04', '--offline', '--dir', folder]);
    expect(code).toBe(0);
    if (process.env['ROUNDUP_WRITE_EXPECTED']) writeFileSync(EXPECTED, stdout);
    if (!existsSync(EXPECTED)) throw new Error(`${EXPECTED} is missing: write it with ROUNDUP_WRITE_EXPECTED=1, and read it`);
    expect(stdout).toBe(readFileSync(EXPECTED, 'utf8'));
    expect(stderr.trim().split('\n').map((line) => line.slice(0, line.indexOf(': ')))).toEqual(['https://sec-nippo.example/incident/20250403-nebula', 'https://www.kieta.example/news/article-8841.html']);
  });
});
