import { appendFileSync, cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { emptyFolder, roundup } from './program.ts';

const DEMO = new URL('../../fixtures/demo', import.meta.url).pathname;
const URL_SAVED = 'https://sec-nippo.example/incident/20250403-nebula';

it('a passage of a saved page is chosen by its number, and stands in the draft', { timeout: 60_000 }, async () => {
  const folder = join(emptyFolder(), 'demo');
  cpSync(DEMO, folder, { recursive: true });
  const shown = await roundup(['quote', URL_SAVED, '--dir', folder]);
  const [, number = '', text = ''] = /^ *(\d+) {2}(\P{P}.*。)$/mu.exec(shown.stdout) ?? [];
  expect(text).not.toBe('');

  const chosen = await roundup(['quote', URL_SAVED, number, '--dir', folder]);
  expect(chosen).toMatchObject({ code: 0, stdout: '', stderr: expect.stringContaining('now with quote') });
  const again = await roundup(['quote', URL_SAVED, number, '--dir', folder]);
  expect(again.stderr).toContain('already saved');
  const lines = readFileSync(join(folder, 'links/2025-04.jsonl'), 'utf8').trim().split('\n');
  expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ url: URL_SAVED, quote: text });

  const wrong = await roundup(['quote', URL_SAVED, '999', '--dir', folder]);
  expect(wrong).toMatchObject({ code: 2, stderr: expect.stringContaining('names no paragraphs') });
  const made = await roundup(['quote', URL_SAVED, '-', '--dir', folder], { input: 'どこにもない一節。' });
  expect(made).toMatchObject({ code: 1, stderr: expect.stringContaining('does not stand in the page') });
  const saved = await roundup(['save', URL_SAVED, '--quote', 'どこにもない一節。', '--no-fetch', '--dir', folder], {
    env: { LANG: 'ja_JP.UTF-8' },
  });
  expect(saved).toMatchObject({ code: 1, stderr: expect.stringContaining('取得したページの本文にありません') });
  expect(readFileSync(join(folder, 'links/2025-04.jsonl'), 'utf8').trim().split('\n')).toEqual(lines);

  const { stdout } = await roundup(['draft', '2025-04', '--offline', '--dir', folder]);
  expect(stdout).toContain(`> ${text}\n>\n> 出典: [セキュリティ日報](${URL_SAVED}#:~:text=`);
  expect(stdout).not.toContain('取得したページにありません');
  // As of a passage that was given before the page was fetched.
  const line = { url: URL_SAVED, savedAt: '2025-04-03', tags: [], source: 'cli', quote: 'どこにもない一節。' };
  appendFileSync(join(folder, 'links/2025-04.jsonl'), `${JSON.stringify(line)}\n`);
  const untrue = await roundup(['draft', '2025-04', '--offline', '--dir', folder]);
  expect(untrue.stderr).toContain('does not stand in the archived page');
  expect(untrue.stdout).toContain('<!-- 引用のこのことばは、取得したページにありません: 「どこにもない一節。」');
  expect(untrue.stdout).toContain('> どこにもない一節。');
  const read = await roundup(['read', URL_SAVED, '--text', '--dir', folder]);
  expect(read.stdout).toMatch(/^# ネビュラ/u);
  expect(read.stdout).toContain(`\n\n${text}\n`);
});
