import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openArchive } from '../../../src/io/archive/archive.ts';
import type { Problem } from '../../../src/model.ts';
import { newFolder } from '../folders.ts';
import { MONTH, OPTIONS } from './pages.ts';

const CASES = new URL('../../../fixtures/archives', import.meta.url).pathname;
const FILE = `${MONTH}.warc.gz`;

/** All that an archive gives: its pages, bodies as latin1 text, and what it complains of. */
async function contentsOf(source: string): Promise<object> {
  const folder = newFolder();
  mkdirSync(join(folder, 'archive'));
  cpSync(source, join(folder, 'archive', FILE));
  const problems: Problem[] = [];
  const archive = openArchive(folder, { ...OPTIONS, complain: (problem) => problems.push(problem) });
  const versions = await archive.versions(MONTH);
  const pages = [];
  for (const version of versions) pages.push(await archive.read(version));
  const bodies = pages.map((page) => ({ ...page, body: Buffer.from(page.body).toString('latin1') }));
  return { versions, pages: bodies, problems: problems.map(({ message }) => message.en) };
}

describe('an archive of fixtures/archives', () => {
  it.each(readdirSync(CASES))('%s holds what it held', async (name) => {
    const expected = join(CASES, name, 'expected.json');
    const contents = await contentsOf(join(CASES, name, FILE));
    if (process.env['ROUNDUP_WRITE_EXPECTED']) writeFileSync(expected, `${JSON.stringify(contents, null, 2)}\n`);
    if (!existsSync(expected))
      throw new Error(`${expected} is missing; ROUNDUP_WRITE_EXPECTED=1 writes it, for you to read`);
    expect(contents).toEqual(JSON.parse(readFileSync(expected, 'utf8')));
  });
});
