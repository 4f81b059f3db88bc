import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { emptyFolder, roundup, type Ran } from './program.ts';

let folder = '';
const run = (...args: readonly string[]): Promise<Ran> => roundup([...args, '--dir', folder]);
const save = (url: string, ...more: readonly string[]): Promise<Ran> => run('save', url, '--no-fetch', ...more);
const redraft = (): Promise<Ran> => run('draft', '2025-04', '--offline', '--write');

beforeEach(async () => {
  folder = emptyFolder();
  await save('https://a.example/1', '--at', '2025-04-03', '--title', '港の倉庫');
  await redraft();
  await run('publish', '2025-04');
  await run('publish', '2025-04', '--url', 'https://blog.example/2025-04');
});

describe('a month whose post is out', () => {
  it('is told at every draft, and has nothing late at first', async () => {
    const { stderr } = await redraft();
    expect(stderr).toMatch(/2025-04 is published: https:\/\/blog\.example\/2025-04 \(recorded on \d{4}-\d\d-\d\d\)\n/u);
    expect(stderr).not.toContain('not in the published post');
    expect((await run('draft', '2025-04', '--offline', '-q')).stderr).not.toContain('is published');
  });

  it('names what is late as its page does, without the escapes of Markdown', async () => {
    await save('https://a.example/2', '--at', '2025-04-30', '--title', '[News] a_b*c');
    expect((await redraft()).stderr).toContain('not in the published post: [News] a_b*c\n');
  });

  it('says what comes late: at saving, and at every draft until the post has it or it is put off', async () => {
    const late = await save('https://a.example/2', '--at', '2025-04-30', '--title', '遅れた話');
    expect(late.stderr).toContain(
      '2025-04 is published already (https://blog.example/2025-04); "roundup mark URL later"',
    );
    for (const ran of [await redraft(), await redraft()]) {
      expect(ran.stderr).toMatch(/2025-04\.md:\d+: not in the published post: 遅れた話\n/u);
      expect(ran.stderr).not.toContain('not in the published post: 港の倉庫');
      expect(ran.stderr).toContain('"roundup publish 2025-04 --force" publishes it too');
    }
    await run('publish', '2025-04', '--force');
    expect(readFileSync(join(folder, 'posts/roundup-2025-04.md'), 'utf8')).toContain('遅れた話');
    expect((await redraft()).stderr).not.toContain('not in the published post');
  });

  it('leaves what is put off to the next month', async () => {
    await save('https://a.example/2', '--at', '2025-04-30', '--title', '遅れた話');
    await redraft();
    await run('mark', 'https://a.example/2', 'later');
    expect((await redraft()).stderr).not.toContain('not in the published post');
    expect((await run('draft', '2025-05', '--offline')).stdout).toContain('遅れた話');
  });

  it('says nothing of links where the folder does not have its post', async () => {
    writeFileSync(join(folder, 'roundup.yaml'), 'posts: {folder: elsewhere}\n');
    const { stderr } = await redraft();
    expect(stderr).toContain('2025-04 is published');
    expect(stderr).not.toContain('not in the published post');
  });
});
