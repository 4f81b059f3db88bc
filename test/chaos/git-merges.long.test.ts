import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder, roundup, ROOT } from '../cli/program.ts';
import { git } from './git.ts';

const MONTH = '2025-04';
const FILE = `links/${MONTH}.jsonl`;

async function run(folder: string, ...args: readonly string[]): Promise<{ stdout: string; stderr: string }> {
  const { code, stdout, stderr } = await roundup([...args, '--dir', folder]);
  expect(code, `${args.join(' ')}\n${stderr}`).toBe(0);
  return { stdout, stderr };
}

/** As README has it. */
function attributes(): string {
  const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
  return /```gitattributes\n([\s\S]*?)```/u.exec(readme)?.[1] ?? '';
}

/** One folder on two branches, each with a link, a page of its author's and words in the draft; not merged yet. */
async function branches(): Promise<{ readonly folder: string; readonly draft: string; readonly page: string }> {
  const folder = emptyFolder();
  const [draft, page] = [join(folder, `drafts/${MONTH}.md`), join(emptyFolder(), 'page.html')];
  const save = async (name: string, day: string): Promise<void> => {
    writeFileSync(
      page,
      `<title>${name}の記事</title><article><p>${`${name}について伝える本文です。`.repeat(20)}</p></article>`,
    );
    await run(folder, 'save', `https://${name}.example/`, '--page', page, '--note', `${name}のことば`, '--at', day);
    await run(folder, 'draft', MONTH, '--offline', '--write');
    git(folder, 'add', '-A');
    git(folder, 'commit', '-qm', name);
  };
  git(folder, 'init', '-q');
  writeFileSync(join(folder, '.gitattributes'), attributes());
  writeFileSync(join(folder, '.gitignore'), '.roundup/\n');
  await save('before', `${MONTH}-01`);
  git(folder, 'checkout', '-qb', 'other');
  appendFileSync(draft, '\nあちらで書いた結び。\n');
  await save('theirs', `${MONTH}-02`);
  git(folder, 'checkout', '-q', 'main');
  rmSync(join(folder, '.roundup'), { recursive: true });
  appendFileSync(draft, '\nこちらで書いた結び。\n');
  await save('mine', `${MONTH}-03`);
  return { folder, draft, page: join(emptyFolder(), 'theirs.warc.gz') };
}

describe('two branches of one folder, with the attributes that README names', () => {
  it('lose no link, no page and no word in a real merge', { timeout: 60_000 }, async () => {
    const { folder, draft, page } = await branches();
    expect(() => git(folder, 'merge', '-q', 'other')).toThrow();
    expect(readFileSync(join(folder, FILE), 'utf8')).not.toContain('<<<<<<<');
    expect(readFileSync(draft, 'utf8')).toContain('<<<<<<<');
    const theirs = git(folder, 'show', `MERGE_HEAD:archive/${MONTH}.warc.gz`);
    writeFileSync(page, theirs);
    await run(folder, 'import', page);
    const { stdout } = await run(folder, 'draft', MONTH, '--offline', '--write');
    expect(stdout).toBe('');
    const text = readFileSync(draft, 'utf8');
    for (const words of ['あちらで書いた結び。', 'こちらで書いた結び。', '<<<<<<< HEAD', '>>>>>>> other'])
      expect(text).toContain(words);
    const fresh = await run(folder, 'draft', MONTH, '--offline', '--fresh');
    for (const name of ['before', 'theirs', 'mine']) {
      expect(fresh.stdout).toContain(`${name}のことば`);
      expect(fresh.stdout).toContain(`${name}について伝える本文です。`);
    }
    const { code, stderr } = await roundup(['publish', MONTH, '--stdout', '--dir', folder]);
    expect([code, stderr]).toEqual([1, expect.stringContaining('git has left a mark of a conflict here')]);
  });
});
