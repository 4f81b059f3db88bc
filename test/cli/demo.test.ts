import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Issue } from '../../src/issue.ts';
import { ROOT, emptyFolder, roundup } from './program.ts';

const DEMO = join(ROOT, 'fixtures/demo');
const EXPECTED = join(DEMO, 'expected.md');

/** What the author has of the month, without what is derived. */
function demoFolder(): string {
  const folder = emptyFolder();
  for (const part of ['links', 'archive']) cpSync(join(DEMO, part), join(folder, part), { recursive: true });
  return folder;
}

describe('the demo month', () => {
  it('drafts into the skeleton of the post', async () => {
    const { code, stdout, stderr } = await roundup(['draft', '2025-04', '--offline', '--dir', demoFolder()]);
    expect(code).toBe(0);
    if (process.env['ROUNDUP_WRITE_EXPECTED']) writeFileSync(EXPECTED, stdout);
    if (!existsSync(EXPECTED))
      throw new Error(`${EXPECTED} is missing: write it with ROUNDUP_WRITE_EXPECTED=1, and read it`);
    expect(stdout).toBe(readFileSync(EXPECTED, 'utf8'));
    expect(
      stderr
        .trim()
        .split('\n')
        .map((line) => line.slice(0, line.indexOf(': '))),
    ).toEqual([
      'https://sec-nippo.example/incident/20250403-nebula',
      'https://www.kieta.example/news/article-8841.html',
    ]);
  });

  it('has six stories in the order of saving once the author leaves two links out, the follow-ups under their leads', async () => {
    const folder = demoFolder();
    for (const url of [
      'https://www.cert.example/files/000012345.pdf',
      'https://www.kieta.example/news/article-8841.html',
    ]) {
      expect(await roundup(['mark', url, 'skip', '--dir', folder])).toMatchObject({ code: 0 });
    }
    const { stdout } = await roundup(['draft', '2025-04', '--offline', '--json', '--dir', folder]);
    const { groups } = JSON.parse(stdout) as Issue;
    expect(
      groups.flatMap(({ stories }) =>
        stories.map(({ lead, followUps }) => [lead, ...followUps].map(({ url }) => new URL(url).host)),
      ),
    ).toEqual([
      ['sec-nippo.example', 'techwatch.example'],
      ['research.harbor.example'],
      ['itshimpo.example', 'sec-nippo.example'],
      ['www.asahino.example', 'ja.wikipedia.org'],
      ['www.police.hinode.example'],
      ['minato-joushisu.example'],
    ]);
  });
});
