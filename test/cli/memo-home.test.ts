import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { emptyFolder, roundup } from './program.ts';

it('a draft that was made of the posts in one home is not that of another one', async () => {
  const folder = emptyFolder();
  const [without, withPost] = [emptyFolder(), emptyFolder()];
  mkdirSync(join(withPost, 'blog'));
  writeFileSync(
    join(withPost, 'blog/march.md'),
    '---\ntitle: 前の回\ndate: 2025-03-31\n---\n\n## [倉庫](https://port.example/1)\n',
  );
  writeFileSync(join(folder, 'roundup.yaml'), 'posts: {folder: ~/blog}\n');
  const run = (home: string, ...args: string[]): Promise<string> =>
    roundup([...args, '--dir', folder], { env: { HOME: home } }).then(({ stdout }) => stdout);
  await run(without, 'save', 'https://port.example/1', '--at', '2025-03-02', '--no-fetch', '--title', '倉庫');
  const follows = ['--title', '倉庫のその後', '--follows', 'https://port.example/1'];
  await run(without, 'save', 'https://port.example/2', '--at', '2025-04-02', '--no-fetch', ...follows);
  const draft = (home: string): Promise<string> => run(home, 'draft', '2025-04', '--offline');
  // What the first one leaves behind is there when the second one is remembered.
  for (let times = 0; times < 3; times += 1) expect(await draft(without)).not.toContain('前の回');
  for (let times = 0; times < 3; times += 1) expect(await draft(withPost)).toContain('前の回');
  expect(await draft(without)).not.toContain('前の回');
});

it('a draft is remembered for a terminal and for cron, which have other homes', async () => {
  const folder = emptyFolder();
  const [terminal, cron] = [emptyFolder(), emptyFolder()];
  const run = (home: string, ...args: string[]): Promise<unknown> =>
    roundup([...args, '--dir', folder], { env: { HOME: home } });
  await run(terminal, 'save', 'https://port.example/1', '--at', '2025-04-02', '--no-fetch', '--title', '倉庫');
  const memo = join(folder, '.roundup/memo/post-2025-04.json');
  const made = async (home: string): Promise<number> => {
    await run(home, 'draft', '2025-04', '--offline', '--write');
    return statSync(memo).mtimeMs;
  };
  await made(terminal);
  const last = await made(terminal);
  expect([await made(cron), await made(terminal)]).toEqual([last, last]);
});
