import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { someOf } from '../counts.ts';
import { emptyFolder, ROOT, roundup } from './program.ts';
import { serve } from './web.ts';

function demo(): string {
  const folder = emptyFolder();
  for (const part of ['archive', 'links'])
    cpSync(join(ROOT, 'fixtures/demo', part), join(folder, part), { recursive: true });
  return folder;
}

const preview = (folder: string, ...more: readonly string[]): readonly string[] => [
  'preview',
  '2025-04',
  '--no-open',
  '--offline',
  '--dir',
  folder,
  ...more,
];

describe('roundup preview', () => {
  it('prints its address first, answers there, and ends with Ctrl-C', async () => {
    let page: Promise<Response> | undefined;
    const ran = await roundup(preview(demo()), {
      env: { LANG: 'ja_JP.UTF-8' },
      started: (child) =>
        child.stdout?.once('data', (chunk: Buffer) => {
          page = fetch(chunk.toString().trim());
          void page.finally(() => child.kill('SIGINT'));
        }),
    });
    expect(ran.code).toBe(130);
    expect(ran.stdout).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[\w-]{24}\/2025-04\n$/u);
    const answered = await page;
    expect(answered?.status).toBe(200);
    expect(await answered?.text()).toContain('クラウド大手ネビュラ');
  });

  it('says of a month without links that it is empty', async () => {
    expect(await roundup(preview(emptyFolder()))).toMatchObject({ code: 3, stdout: '' });
  });

  it('says of a port that is taken what to do', async () => {
    const { origin } = await serve((_, response) => response.end());
    const ran = await roundup(preview(demo(), '--port', new URL(origin).port));
    expect(ran).toMatchObject({ code: 1, stdout: '' });
    expect(ran.stderr).toContain('name another one with --port');
  });

  it.each(someOf(['0', '70000', 'x', '80.5'], 1))('takes no port %s', async (port) => {
    const ran = await roundup(preview(demo(), '--port', port));
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain(`"${port}" is not a port`);
  });
});
