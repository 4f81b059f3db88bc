import { execFile } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { emptyFolder, ROOT, roundup } from '../cli/program.ts';
import { pick, randomFrom } from '../core/read/dom/random.ts';
import { countFrom, SEED } from '../counts.ts';

const ROUNDS = countFrom('ROUNDUP_HANDS', 2, 1);
const MONTH = '2025-04';
const BIN = join(ROOT, 'bin/roundup.js');

/** What other programs do to a file of Markdown without touching its words. */
const TOOLS: Readonly<Record<string, (text: string) => string>> = {
  'line ends of Windows': (text) => text.replaceAll('\n', '\r\n'),
  'a byte order mark': (text) => `\ufeff${text}`,
  'no space at the end of a line, one line end at the end': (text) =>
    `${text.replaceAll(/[ \t]+$/gmu, '').trimEnd()}\n`,
  'no line end at the end': (text) => text.trimEnd(),
  'other marks of lists': (text) => text.replaceAll(/^- /gmu, '* '),
  'one blank line between blocks': (text) => text.replaceAll(/\n{3,}/gu, '\n\n'),
  'properties on top': (text) => text.replace(/^---\n/u, '---\ntags: [まとめ]\naliases: []\n'),
  'a heading with its closing signs': (text) => text.replaceAll(/^(##? .*)$/gmu, '$1 ##'),
  'autolinks in angles': (text) => text.replaceAll(/(?<![(<\w])(https:\/\/own\.example\/\d)(?![)>\w])/gu, '<$1>'),
};

/** How a shell makes a run's output the draft. */
const REDIRECTIONS: readonly string[] = ['> DRAFT', '>> DRAFT', '| tee DRAFT', '| cat > DRAFT', '1<> DRAFT'];

async function folderWithDraft(words: string): Promise<{ folder: string; draft: string }> {
  const folder = emptyFolder();
  for (const number of [1, 2, 3])
    await roundup([
      'save',
      `https://a.example/${number}`,
      '--title',
      `題${number}`,
      '--at',
      `${MONTH}-1${number}`,
      '--no-fetch',
      '--dir',
      folder,
    ]);
  await roundup(['draft', MONTH, '--offline', '--write', '--dir', folder]);
  const draft = join(folder, `drafts/${MONTH}.md`);
  const text = readFileSync(draft, 'utf8');
  writeFileSync(draft, text.replace('<!-- ここに自分のことば -->', words));
  return { folder, draft };
}

function linesIn(text: string): readonly string[] {
  return text.split(/\r?\n/u).map((line) => line.trim());
}

describe('a draft that other hands have been on', () => {
  it.each(Object.entries(TOOLS))(
    `keeps every line as it was left by a tool that writes %s (${ROUNDS} times, seed ${SEED})`,
    async (name, tool) => {
      for (let round = 0; round < ROUNDS; round += 1) {
        const random = randomFrom(SEED + round);
        const words = `自分の段落${round}。\n\n- 箇条書き${round}\n\nhttps://own.example/${round}`;
        const { folder, draft } = await folderWithDraft(words);
        writeFileSync(draft, tool(readFileSync(draft, 'utf8')));
        const left = readFileSync(draft, 'utf8');
        await roundup([
          'save',
          `https://b.example/${Math.floor(random() * 1e6)}`,
          '--at',
          `${MONTH}-20`,
          '--no-fetch',
          '--dir',
          folder,
        ]);
        const { code, stderr } = await roundup(['draft', MONTH, '--offline', '--write', '--dir', folder]);
        expect([0, 1], `${name}: ${stderr}`).toContain(code);
        const after = linesIn(readFileSync(draft, 'utf8'));
        const own = linesIn(tool(words)).filter((line) => line !== '');
        expect(
          own.filter((line) => !after.includes(line)),
          'lines of his that are gone',
        ).toEqual([]);
        for (const line of own) expect(after.filter((one) => one === line)).toHaveLength(1);
        if (!left.includes('\r')) expect(readFileSync(draft, 'utf8')).not.toContain('\r');
        expect((await roundup(['draft', MONTH, '--offline', '--write', '--dir', folder])).code).toBe(code);
        expect(linesIn(readFileSync(draft, 'utf8'))).toEqual(after);
      }
    },
    60_000 + ROUNDS * 15_000,
  );

  it.each(REDIRECTIONS)(
    `comes back with every word where a shell runs "draft %s" (${ROUNDS} times)`,
    async (redirection) => {
      for (let round = 0; round < ROUNDS; round += 1) {
        const words = `自分のことば${round}`;
        const { folder, draft } = await folderWithDraft(words);
        await roundup(['list', MONTH, '--dir', folder]);
        await roundup(['draft', MONTH, '--offline', '--dir', folder]);
        const command = `"${process.execPath}" "${BIN}" draft ${MONTH} --offline --dir "${folder}" ${redirection.replace('DRAFT', `"${draft}"`)}`;
        // A run that refuses to go on has an exit code, which is no fault of the shell's.
        await promisify(execFile)('sh', ['-c', command]).catch(() => undefined);
        if (existsSync(draft) && readFileSync(draft, 'utf8').includes(words)) continue;
        const { code, stderr } = await roundup(['restore', MONTH, '--dir', folder]);
        expect(code, stderr).toBe(0);
        expect(readFileSync(draft, 'utf8')).toContain(words);
      }
    },
    60_000 + ROUNDS * 15_000,
  );

  it(
    `is no new draft where an editor or a synchronising program has emptied it (${ROUNDS} times)`,
    async () => {
      for (let round = 0; round < ROUNDS; round += 1) {
        const words = `自分のことば${round}`;
        const { folder, draft } = await folderWithDraft(words);
        await roundup(['draft', MONTH, '--offline', '--dir', folder]);
        writeFileSync(draft, pick(randomFrom(SEED + round), ['', '\n', ' \n\n', '\ufeff']));
        const { code, stderr } = await roundup(['draft', MONTH, '--offline', '--write', '--dir', folder]);
        expect([code, stderr]).toEqual([2, expect.stringContaining('restore')]);
        expect((await roundup(['restore', MONTH, '--dir', folder])).code).toBe(0);
        expect(readFileSync(draft, 'utf8')).toContain(words);
      }
    },
    60_000 + ROUNDS * 15_000,
  );
});
