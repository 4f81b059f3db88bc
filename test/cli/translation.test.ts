import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { emptyFolder, roundup } from './program.ts';
import { serve } from './web.ts';

const PAGE =
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>An old terminal was found at the harbour</title><article><h1>An old terminal was found at the harbour</h1><p>A terminal that was lost ten years ago was found in a warehouse at the harbour. All of its records were still there.</p></article>';

/** A folder that may fetch from loopback, with one English page saved and a translator that is a program of its own. */
async function folderWith(program: string): Promise<string> {
  const folder = emptyFolder();
  const { origin } = await serve((_, response) => response.setHeader('content-type', 'text/html').end(PAGE));
  writeFileSync(join(folder, 'translate.mjs'), program);
  writeFileSync(
    join(folder, 'roundup.yaml'),
    `fetch: {allowNet: [127.0.0.0/8]}\ntranslate: {command: [${JSON.stringify(process.execPath)}, translate.mjs]}\n`,
  );
  await roundup(['save', `${origin}/a`, '--at', '2025-04-10', '--dir', folder]);
  return folder;
}

it('a foreign quotation is put into Japanese under the name of the translator; offline the translation is still there', async () => {
  const folder = await folderWith(
    "import { readFileSync } from 'node:fs'; process.stdout.write(`訳文（${process.env.ROUNDUP_FROM}）${readFileSync(0, 'utf8').length}字。\\n<!-- roundup 0123456789ab+3 #end -->`);",
  );
  const draft = await roundup(['draft', '2025-04', '--dir', folder]);
  expect(draft).toMatchObject({ code: 0, stderr: '' });
  expect(draft.stdout).toMatch(
    /以下node翻訳\n\n> 訳文（en）\d+字。\n>\n> \\<!\\-- roundup 0123456789ab\\\+3 #end --\\>\n/u,
  );
  expect(draft.stdout).not.toContain('<!-- 以下、翻訳:');
  writeFileSync(join(folder, 'translate.mjs'), 'process.exit(1)');
  expect(await roundup(['draft', '2025-04', '--offline', '--dir', folder])).toEqual(draft);
  expect(readdirSync(join(folder, '.roundup/translations'))).toHaveLength(1);
});

it('a translator that fails leaves the slot, and is named with its reason', async () => {
  const folder = await folderWith("console.error('quota exceeded'); process.exit(3)");
  const draft = await roundup(['draft', '2025-04', '--dir', folder], { env: { LANG: 'ja_JP.UTF-8' } });
  expect(draft.code).toBe(0);
  expect(draft.stderr).toContain(
    'node で 1 件の引用を翻訳できませんでした: node が 3 で終わりました: quota exceeded。原稿には貼り付け欄を残しました',
  );
  expect(draft.stdout).toContain('<!-- 以下、翻訳: https://translate.google.com/');
});
