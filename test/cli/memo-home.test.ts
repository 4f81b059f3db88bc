import { mkdirSync, writeFileSync } from 'node:fs';
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
