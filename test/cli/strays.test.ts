import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder, roundup } from './program.ts';

const URL = 'https://a.example/1';

async function folderWithMonth(): Promise<string> {
  const folder = emptyFolder();
  await roundup(['save', URL, '--note', 'ことば', '--at', '2025-04-10', '--no-fetch', '--dir', folder]);
  await roundup(['draft', '2025-04', '--write', '--offline', '--dir', folder]);
  return folder;
}

const COMMANDS: readonly (readonly string[])[] = [
  ['save', 'https://a.example/2', '--at', '2025-04-11', '--no-fetch'],
  ['mark', URL, 'lead'],
  ['show', URL],
  ['quote', URL],
  ['open', URL],
  ['list', '2025-04'],
  ['list', '--duplicates'],
  ['search', 'ことば'],
  ['fetch', '2025-04'],
  ['draft', '2025-04', '--offline'],
  ['check', '2025-04'],
  ['publish', '2025-04', '--stdout'],
  ['rm', URL],
  ['undo'],
];

describe('a copy of the month that a synchronising program has left', () => {
  it.each(COMMANDS)('is named by %s, once', async (...args) => {
    const folder = await folderWithMonth();
    const copy = join(folder, "links/2025-04 (Taro's conflicted copy 2025-05-03).jsonl");
    cpSync(join(folder, 'links/2025-04.jsonl'), copy);
    for (let again = 0; again < 2; again += 1) {
      const { stderr } = await roundup([...args, '--dir', folder], { env: { BROWSER: 'true' } });
      expect(stderr.split(`${copy}: this copy is not read. Take in what it holds`)).toHaveLength(2);
    }
  });

  it('is named at the id of a link that only the copy has', async () => {
    const folder = await folderWithMonth();
    const copy = join(folder, 'links/2025-05 2.jsonl');
    writeFileSync(copy, '{"url":"https://only.example/","savedAt":"2025-05-01"}\n');
    const { code, stderr } = await roundup(['show', 'https://only.example/', '--dir', folder]);
    expect([code, stderr]).toEqual([1, expect.stringContaining(`${copy}: this copy is not read`)]);
    const imported = await roundup(['import', copy, '--dir', folder]);
    expect(imported.stderr).toContain('saved 1 (2025-05: 1)');
  });

  it('is named for the pages where they are asked for', async () => {
    const folder = await folderWithMonth();
    mkdirSync(join(folder, 'archive'), { recursive: true });
    const copy = join(folder, 'archive/2025-04.warc (1).gz');
    writeFileSync(copy, '');
    for (const args of [
      ['draft', '2025-04', '--offline'],
      ['show', URL],
      ['list', '2025-04'],
    ])
      expect((await roundup([...args, '--dir', folder])).stderr).toContain(`${copy}: this copy of the archive`);
  });

  it('is told by doctor as by the commands, with those of drafts and what is in the cloud only', async () => {
    const folder = await folderWithMonth();
    const draft = readFileSync(join(folder, 'drafts/2025-04.md'));
    const files = {
      'links/2025-04 (1).jsonl': '',
      'links/.2025-05.jsonl.icloud': '',
      'drafts/2025-04-laptop-x.md': 'ことば',
      'drafts/2025-04-taro-pc.md': draft,
      'drafts/.2025-05.md.icloud': '',
      'drafts/2025-04-memo.md': 'メモ',
    };
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const { code, stdout, stderr } = await roundup(['doctor', '--dir', folder]);
    expect([code, stderr]).toEqual([1, '']);
    for (const name of Object.keys(files).slice(0, -1)) expect(stdout).toContain(join(folder, name));
    expect(stdout).not.toContain('memo');
    const checked = await roundup(['check', '2025-04', '--dir', folder]);
    expect(checked.stderr).toContain('2025-04-taro-pc.md: this copy of the draft is not read');
    expect(checked.stderr).toContain('2025-04-laptop-x.md: this copy of the draft is not read');
    expect(checked.stderr).not.toContain('memo');
  });
});

it('begins no draft in the place of one that is in the cloud only', async () => {
  const folder = emptyFolder();
  await roundup(['save', URL, '--at', '2025-04-10', '--no-fetch', '--dir', folder]);
  mkdirSync(join(folder, 'drafts'));
  writeFileSync(join(folder, 'drafts/.2025-04.md.icloud'), '');
  for (const more of [[], ['--write']]) {
    const ran = await roundup(['draft', '2025-04', '--offline', ...more, '--dir', folder]);
    expect([ran.code, ran.stdout, existsSync(join(folder, 'drafts/2025-04.md'))]).toEqual([2, '', false]);
    expect(ran.stderr).toMatch(/\.icloud: the file is in the cloud only.*no draft is begun in its place/su);
  }
});
