import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { markdownUnder } from '../../src/io/files/markdown-files.ts';
import { openReadLog } from '../../src/io/files/read-log.ts';
import { openPosts } from '../../src/io/posts-file.ts';
import { openTextlint } from '../../src/io/textlint.ts';
import type { Month } from '../../src/model.ts';
import { emptyFolder } from '../cli/program.ts';

it("a blog's Markdown files are found in any depth, without hidden ones and what other programs keep there", async () => {
  const folder = emptyFolder();
  for (const name of ['2025', '_site', 'node_modules/x', '.git']) mkdirSync(join(folder, name), { recursive: true });
  for (const name of [
    'a.md',
    '2025/b.markdown',
    '2025/c.mdx',
    '_site/d.md',
    'node_modules/x/e.md',
    '.git/f.md',
    'g.md.bak',
    '.h.md',
  ])
    writeFileSync(join(folder, name), '');
  symlinkSync(folder, join(folder, '2025/loop'));
  expect(await markdownUnder(folder)).toEqual(
    ['2025/b.markdown', '2025/c.mdx', 'a.md'].map((name) => join(folder, name)),
  );
  expect(await markdownUnder(join(folder, 'nowhere'))).toEqual([]);
});

it('the last record of a month counts, and a line that cannot be read is told and passed over', async () => {
  const folder = emptyFolder();
  const month = '2025-04' as Month;
  const posts = openPosts({ folder, log: openReadLog(), build: '1', written: async () => folder });
  expect([...(await posts.recorded()).posts]).toEqual([]);
  for (const url of ['https://b.example/1', 'https://b.example/2'])
    await posts.record({ month, url, recordedAt: '2025-05-11T00:00:00Z' });
  writeFileSync(join(folder, 'posts.jsonl'), '{"month": "2025-13"}\nnonsense\n', { flag: 'a' });
  const log = openReadLog();
  const { posts: recorded, problems } = await openPosts({
    folder,
    log,
    build: '1',
    written: async () => folder,
  }).recorded();
  expect(recorded.get(month)?.url).toBe('https://b.example/2');
  expect(problems.map(({ place }) => place.line)).toEqual([3, 4]);
  // What is made of it must not be remembered: a draft that is would not tell it.
  expect(log.looks()).toBeNull();
});

it("the author's textlint is run where it and a .textlintrc stand above the roundup folder, and nowhere else", async () => {
  const folder = emptyFolder();
  const roundup = join(folder, 'roundup');
  mkdirSync(roundup);
  const run = openTextlint(roundup, { PATH: process.env['PATH'] }, new AbortController().signal);
  expect(await run('本文', 'drafts/2025-04.md')).toBeNull();
  writeFileSync(join(folder, '.textlintrc.json'), '{}');
  expect(await run('本文', 'drafts/2025-04.md')).toBeNull();
  mkdirSync(join(folder, 'node_modules/.bin'), { recursive: true });
  const program = join(folder, 'node_modules/.bin/textlint');
  writeFileSync(program, '#!/bin/sh\necho "$@"\ncat\n', { mode: 0o755 });
  const ran = await run('本文', 'drafts/2025-04.md');
  expect(ran).toMatchObject({ program, how: '0' });
  expect(ran?.stdout).toContain(`--config ${join(folder, '.textlintrc.json')} --format json --stdin`);
  expect(ran?.stdout).toContain('本文');
});
