import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openArchive } from '../../src/io/archive/archive.ts';
import type { Month } from '../../src/model.ts';
import { emptyFolder, type Ran } from './program.ts';

export const MONTH = '2025-04';

export const pageAt = (path: string): string =>
  `<!doctype html><html lang="ja"><meta charset="utf-8"><title>題 ${path}</title><article><p>港の倉庫で見つかった端末の記録は、十年前のままだった。番号は ${path} と書いてある。</p></article>`;

export function folderWith(urls: readonly string[]): string {
  const folder = emptyFolder();
  writeFileSync(
    join(folder, 'roundup.yaml'),
    'fetch: {allowNet: [127.0.0.0/8], attemptSeconds: 20, linkSeconds: 60, perHost: 4}\n',
  );
  mkdirSync(join(folder, 'links'));
  writeFileSync(
    join(folder, `links/${MONTH}.jsonl`),
    urls
      .map(
        (url, n) =>
          `${JSON.stringify({ url, savedAt: `2025-04-${String(n + 1).padStart(2, '0')}`, tags: [], source: 'cli' })}\n`,
      )
      .join(''),
  );
  return folder;
}

export async function archived(folder: string): Promise<readonly string[]> {
  const archive = openArchive(folder, { now: () => new Date(), software: 'roundup/test' });
  return (await archive.versions(MONTH as Month)).map(({ url }) => new URL(url).pathname);
}

/** What a run that was ended may leave in sight: nothing but whole files. */
export function halfFiles(folder: string): readonly string[] {
  const drafts = existsSync(join(folder, 'drafts')) ? readdirSync(join(folder, 'drafts')) : [];
  const draft = join(folder, `drafts/${MONTH}.md`);
  const whole = !existsSync(draft) || /^<!-- roundup \S+ #end/mu.test(readFileSync(draft, 'utf8'));
  return [...drafts.filter((name) => !name.startsWith('.') && name !== `${MONTH}.md`), ...(whole ? [] : [draft])];
}

export const traced = ({ stderr }: Ran): boolean => /^\s+at .*:\d+:\d+\)?$/mu.test(stderr);
