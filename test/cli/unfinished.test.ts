import { join } from 'node:path';
import { expect, it } from 'vitest';
import { emptyFolder, ROOT, roundup } from './program.ts';

it.each([
  ['en_US.UTF-8', /^failed: nothing is left to wait for/u],
  ['ja_JP.UTF-8', /^失敗しました: 待つものがなくなり/u],
])(
  'a run with nothing left to wait for, and without its end, never exits 0 in silence (LANG=%s)',
  async (LANG, words) => {
    const env = { LANG, NODE_OPTIONS: `--require ${JSON.stringify(join(ROOT, 'test/cli/unanswered.cjs'))}` };
    const ran = await roundup(['save', 'https://a.example/', '--no-fetch', '--dir', emptyFolder()], { env });
    expect(ran).toMatchObject({ code: 1, stdout: '' });
    expect(ran.stderr).toMatch(words);
  },
);
