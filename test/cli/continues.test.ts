import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { emptyFolder, roundup } from './program.ts';
import { serve } from './web.ts';

const OLD = 'https://old.example/a';
const NEW = 'https://new.example/b';

/** A folder with a link of April, and one of May that may follow it; April's draft is written. */
async function twoMonths(may: Readonly<Record<string, unknown>>): Promise<string> {
  const folder = emptyFolder();
  mkdirSync(join(folder, 'links'));
  const line = (fields: Readonly<Record<string, unknown>>): string =>
    `${JSON.stringify({ tags: [], source: 'cli', ...fields })}\n`;
  const april = {
    url: OLD,
    savedAt: '2025-04-10T00:00:00Z',
    title: 'みさき銀行のサーバーに不正アクセス、顧客情報が流出',
  };
  writeFileSync(join(folder, 'links/2025-04.jsonl'), line(april));
  writeFileSync(join(folder, 'links/2025-05.jsonl'), line({ url: NEW, savedAt: '2025-05-02T00:00:00Z', ...may }));
  await roundup(['draft', '2025-04', '--offline', '--write', '-q', '--dir', folder]);
  return folder;
}

const draftOf = async (folder: string): Promise<string> =>
  (await roundup(['draft', '2025-05', '--offline', '-q', '--dir', folder])).stdout;

it('prints that a story goes on where the author said so and the earlier item stands in its post', async () => {
  const folder = await twoMonths({ title: '五月の記事', follows: OLD });
  expect(await draftOf(folder)).toContain(
    '（2025年4月に取り上げた「[みさき銀行のサーバーに不正アクセス、顧客情報が流出]',
  );
});

it('claims nothing of an item that the author took out of its post, also after it was there', async () => {
  const folder = await twoMonths({ title: '五月の記事', follows: OLD });
  expect(await draftOf(folder)).toContain('に取り上げた');
  const file = join(folder, 'drafts/2025-04.md');
  const draft = readFileSync(file, 'utf8');
  writeFileSync(file, draft.replace(/<!-- roundup \S+ https:\/\/old[^]*?(?=<!-- roundup )/u, ''));
  expect(readFileSync(file, 'utf8')).not.toContain(`](${OLD})`);
  expect(await draftOf(folder)).not.toContain('に取り上げた');
});

it('only hints at an earlier story where titles alone say so, with the command that makes it one', async () => {
  const folder = await twoMonths({ title: 'みさき銀行の不正アクセス、流出した顧客情報は3万件' });
  const draft = await draftOf(folder);
  expect(draft).not.toContain('に取り上げた');
  expect(draft).toContain(
    `<!-- 続報かも: 2025年4月の「みさき銀行のサーバーに不正アクセス、顧客情報が流出」。そうなら roundup save '${NEW}' --follows '${OLD}' -->`,
  );
});

it('knows the earlier story by what the archive has, also when .roundup/ is gone', { timeout: 60_000 }, async () => {
  const title = 'みさき銀行のサーバーに不正アクセス、顧客情報が流出';
  const { origin } = await serve((request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(`<html lang="ja"><title>${title}</title><h1>${title}</h1><p>${'調査が進んでいる。'.repeat(20)}</p>`);
    request.resume();
  });
  const folder = emptyFolder();
  writeFileSync(join(folder, 'roundup.yaml'), 'fetch: {allowNet: [127.0.0.0/8]}\n');
  await roundup(['save', `${origin}/a`, '--at', '2025-04-10', '--dir', folder]);
  await roundup(['draft', '2025-04', '--write', '-q', '--dir', folder]);
  const may = ['--at', '2025-05-02', '--follows', `${origin}/a`, '--title', '五月の記事', '--no-fetch'];
  await roundup(['save', NEW, ...may, '--dir', folder]);
  const draft = await draftOf(folder);
  expect(draft).toContain(`に取り上げた「[${title}]`);
  rmSync(join(folder, '.roundup'), { recursive: true });
  expect(await draftOf(folder)).toBe(draft);
});
