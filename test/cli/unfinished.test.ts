import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { emptyFolder, ROOT, roundup } from './program.ts';

it.each([
  ['en_US.UTF-8', /^failed: nothing is left to wait for/mu],
  ['ja_JP.UTF-8', /^失敗しました: 待つものがなくなり/mu],
])(
  'a run with nothing left to wait for, and without its end, never exits 0 in silence (LANG=%s)',
  async (LANG, words) => {
    const folder = emptyFolder();
    mkdirSync(join(folder, 'links'), { recursive: true });
    const link = { url: 'https://a.example/', savedAt: '2025-04-03T00:00:00Z', tags: [], source: 'cli' };
    writeFileSync(join(folder, 'links/2025-04.jsonl'), `${JSON.stringify(link)}\n`);
    const env = { LANG, NODE_OPTIONS: `--require ${JSON.stringify(join(ROOT, 'test/cli/unanswered.cjs'))}` };
    const ran = await roundup(['draft', '2025-04', '--offline', '--write', '--dir', folder], { env });
    expect(ran).toMatchObject({ code: 1, stdout: '' });
    expect(ran.stderr).toMatch(words);
  },
);
