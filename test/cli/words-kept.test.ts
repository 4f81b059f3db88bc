import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { someOf } from '../counts.ts';
import { madeOnce, ROOT, roundup, type Ran } from './program.ts';

const WORDS = '二時間かけて書いた文。';
const SLOT = '<!-- ここに自分のことば -->';

interface Month {
  readonly folder: string;
  readonly draft: string;
  readonly run: (...args: string[]) => Promise<Ran>;
  /** As a shell runs it in the folder; resolves to the exit code of the whole line, with pipefail. */
  readonly shell: (line: string) => Promise<number>;
}

const written = madeOnce(async (folder) => {
  const [draft, run] = [join(folder, 'drafts/2025-04.md'), runIn(folder)];
  await run('save', 'https://news.example/1', '--title', '役所の書類が流出', '--at', '2025-04-01', '--no-fetch');
  await run('draft', '2025-04', '--write', '--offline');
  expect(readFileSync(draft, 'utf8')).toContain(SLOT);
  writeFileSync(draft, readFileSync(draft, 'utf8').replace(SLOT, WORDS));
});
const read = madeOnce(async (folder) => {
  cpSync(await written(), folder, { recursive: true, preserveTimestamps: true });
  await runIn(folder)('draft', '2025-04', '--offline');
});

/** A month with a draft that the author has written into; `seen`: and that a run has read since. */
async function monthWithWords({ seen = true } = {}): Promise<Month> {
  const folder = await (seen ? read() : written());
  const [draft, run] = [join(folder, 'drafts/2025-04.md'), runIn(folder)];
  const shell = (line: string): Promise<number> =>
    new Promise((resolve) => {
      const child = execFile(
        'bash',
        ['-o', 'pipefail', '-c', line],
        { cwd: folder, env: { PATH: process.env['PATH'], HOME: folder, RUN: `${ROOT}/bin/roundup.js` } },
        () => resolve(child.exitCode ?? 1),
      );
    });
  return { folder, draft, run, shell };
}

function runIn(folder: string): Month['run'] {
  return (...args) => roundup([...args, '--dir', folder]);
}

const DRAFT = '"$RUN" draft 2025-04 --offline --dir .';

describe('a draft that standard output goes to, or that something has emptied', () => {
  it.each([
    ['>', `${DRAFT} > drafts/2025-04.md`],
    ['> with --fresh', `${DRAFT} --fresh > drafts/2025-04.md`],
    ['> with --json', `${DRAFT} --json > drafts/2025-04.md`],
    ['> with --write', `${DRAFT} --write > drafts/2025-04.md`],
    ['> by another name', `ln -s 2025-04.md drafts/mine.md; ${DRAFT} > drafts/mine.md`],
    ['tee', `: > drafts/2025-04.md; ${DRAFT} | tee drafts/2025-04.md`],
    ['an editor that saved nothing', `printf '\\n' > drafts/2025-04.md; ${DRAFT} --write`],
    ['before check', `: > drafts/2025-04.md; "$RUN" check 2025-04 --dir .`],
    ['before publish', `: > drafts/2025-04.md; "$RUN" publish 2025-04 --dir .`],
  ])('%s ends with 2 and gives no fresh draft; restore brings the words back', async (_, line) => {
    const { draft, run, shell } = await monthWithWords();
    expect(await shell(line)).toBe(2);
    expect(readFileSync(draft, 'utf8').trim()).toBe('');
    expect((await run('restore', '2025-04')).code).toBe(0);
    expect(readFileSync(draft, 'utf8')).toContain(WORDS);
  });

  it('is not printed behind itself by >>', async () => {
    const { draft, shell } = await monthWithWords({ seen: false });
    const before = readFileSync(draft, 'utf8');
    expect(await shell(`${DRAFT} >> drafts/2025-04.md`)).toBe(2);
    expect(readFileSync(draft, 'utf8')).toBe(before);
  });

  it('is told by doctor, with the way back', async () => {
    const { draft, run } = await monthWithWords();
    writeFileSync(draft, '');
    const { code, stdout } = await run('doctor');
    expect(code).toBe(1);
    expect(stdout).toMatch(/2025-04\.md is empty.*\n.*roundup restore 2025-04/u);
  });
});

describe('a version of the draft', () => {
  it('is kept by whatever reads it, once for each text, and by nothing else', async () => {
    const { folder, draft, run } = await monthWithWords();
    const kept = (): readonly string[] =>
      readdirSync(join(folder, 'drafts/.backup/2025-04.md')).map((name) =>
        readFileSync(join(folder, 'drafts/.backup/2025-04.md', name), 'utf8'),
      );
    expect(kept()).toEqual([readFileSync(draft, 'utf8')]);
    await run('draft', '2025-04', '--offline');
    expect(kept()).toHaveLength(1);
    writeFileSync(draft, `${readFileSync(draft, 'utf8')}もう一文。\n`);
    await run('check', '2025-04');
    expect(kept().at(-1)).toBe(readFileSync(draft, 'utf8'));
    expect(kept()).toHaveLength(2);
  });

  it('does not change with the draft', async () => {
    const { draft, run } = await monthWithWords({ seen: false });
    await run('draft', '2025-04', '--offline');
    // As editors do that write into the file itself.
    writeFileSync(draft, '', { flag: 'r+' });
    writeFileSync(draft, '別の文');
    await run('restore', '2025-04');
    expect(readFileSync(draft, 'utf8')).toContain(WORDS);
  });

  it('of a file of -o is brought back by restore -o', async () => {
    const { folder, run } = await monthWithWords();
    const file = join(folder, 'mine.md');
    await run('draft', '2025-04', '--offline', '-o', file);
    writeFileSync(file, readFileSync(file, 'utf8').replace(SLOT, WORDS));
    await run('draft', '2025-04', '--offline', '-o', file);
    writeFileSync(file, '');
    expect((await run('draft', '2025-04', '--offline', '-o', file)).code).toBe(2);
    expect((await run('restore', '-o', file)).code).toBe(0);
    expect(readFileSync(file, 'utf8')).toContain(WORDS);
    expect((await run('restore', '-o', file, '--list')).stdout).toMatch(/^ +1 /u);
  });
});

describe('what is left of a draft that was emptied', () => {
  it.each(['', ' \n\n', '\ufeff\r\n', '\0\0\0\0'])('is no draft and no version, where it is %j', async (left) => {
    const { draft, run } = await monthWithWords();
    const words = readFileSync(draft, 'utf8');
    for (let again = 0; again < 2; again += 1) {
      writeFileSync(draft, left);
      for (const more of [[], ['--write']]) expect((await run('draft', '2025-04', '--offline', ...more)).code).toBe(2);
      expect((await run('restore', '2025-04')).code).toBe(0);
      expect(readFileSync(draft, 'utf8')).toBe(words);
    }
    expect((await run('restore', '2025-04', '--list')).stdout).not.toMatch(/ [0-4] (?:characters|字)/u);
  });
});

describe('the versions of a file of -o', () => {
  it('are found by any symbolic link to it', async () => {
    const { folder, run } = await monthWithWords();
    mkdirSync(join(folder, 'real'));
    symlinkSync('real', join(folder, 'link'));
    const [file, other] = [join(folder, 'real/mine.md'), join(folder, 'link/mine.md')];
    await run('draft', '2025-04', '--offline', '-o', other);
    writeFileSync(file, `${readFileSync(file, 'utf8')}${WORDS}`);
    await run('draft', '2025-04', '--offline', '-o', other);
    for (const name of [file, other]) {
      writeFileSync(file, '');
      expect((await run('restore', '-o', name)).code).toBe(0);
      expect(readFileSync(file, 'utf8')).toContain(WORDS);
    }
  });
});

describe('-o', () => {
  it('refuses the draft of another month, whether it is there or not', async () => {
    const { folder, run } = await monthWithWords();
    for (const args of [
      ['draft', '--offline'],
      ['publish', '--force'],
    ]) {
      const { code, stderr } = await run(...args, '2025-04', '-o', join(folder, 'drafts/2025-03.md'));
      expect([code, stderr]).toEqual([2, expect.stringContaining('is where the draft of 2025-03 belongs')]);
    }
    expect(existsSync(join(folder, 'drafts/2025-03.md'))).toBe(false);
    expect((await run('draft', '2025-04', '--offline', '-o', join(folder, 'drafts/2025-04.md'))).code).toBe(0);
  });

  const OWN = [
    'links/2025-04.jsonl',
    'links/new.md',
    'archive/2025-04.warc.gz',
    'templates/post.hbs',
    'roundup.yaml',
    'posts.jsonl',
    '.roundup/x.md',
    'drafts/.backup/2025-04.md/x',
    'link-to-links.md',
    'other/links/2025-03.jsonl',
  ];

  it.each(someOf(OWN, 4))('refuses %s, which a roundup folder is made of', async (name) => {
    const { folder, run } = await monthWithWords();
    mkdirSync(join(folder, 'other/links'), { recursive: true });
    symlinkSync('links/2025-04.jsonl', join(folder, 'link-to-links.md'));
    const links = readFileSync(join(folder, 'links/2025-04.jsonl'), 'utf8');
    const there = existsSync(join(folder, name));
    for (const args of [['draft'], ['draft', '--fresh'], ['publish', '--force']]) {
      const { code, stderr } = await run(...args, '2025-04', '-o', join(folder, name));
      expect([code, stderr]).toEqual([2, expect.stringContaining('belongs to the roundup folder')]);
    }
    expect(readFileSync(join(folder, 'links/2025-04.jsonl'), 'utf8')).toBe(links);
    expect(existsSync(join(folder, name))).toBe(there);
  });

  it('with --fresh refuses the draft, by any name, and any file with words between markers', async () => {
    const { folder, draft, run } = await monthWithWords();
    symlinkSync(draft, join(folder, 'mine.md'));
    writeFileSync(join(folder, 'copy.md'), readFileSync(draft));
    for (const name of ['drafts/2025-04.md', 'mine.md', 'copy.md']) {
      const { code, stderr } = await run('draft', '2025-04', '--offline', '--fresh', '-o', join(folder, name));
      expect([code, stderr]).toEqual([2, expect.stringContaining('--fresh would write over your draft')]);
      expect(readFileSync(join(folder, name), 'utf8')).toContain(WORDS);
    }
    expect((await run('draft', '2025-04', '--offline', '--fresh', '-o', join(folder, 'new.md'))).code).toBe(0);
  });

  it('of publish refuses the draft', async () => {
    const { draft, run } = await monthWithWords();
    const { code, stderr } = await run('publish', '2025-04', '--force', '-o', draft);
    expect([code, stderr]).toEqual([2, expect.stringContaining('is the draft itself')]);
    expect(readFileSync(draft, 'utf8')).toContain(WORDS);
  });
});

describe('--edit', () => {
  it('says so where there is neither a terminal nor an editor of its own', async () => {
    const { run } = await monthWithWords();
    const { code, stderr } = await run('draft', '2025-04', '--offline', '--edit');
    expect([code, stderr]).toEqual([1, expect.stringContaining('there is no terminal for an editor')]);
  });
});
