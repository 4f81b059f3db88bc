import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, emptyFolder, roundup } from './program.ts';
import { serve } from './web.ts';

describe('a save whose pages do not come', () => {
  it('tells a missing network once for all of six links, and of none of them that it may be mistyped', async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'roundup.yaml'), 'fetch: {attemptSeconds: 1, linkSeconds: 2}\n');
    const urls = [1, 2, 3, 4, 5, 6].map((n) => `https://site${n}.example/`);
    const { code, stderr } = await roundup(['save', ...urls, '--dir', folder], {
      env: { NODE_OPTIONS: `--require ${JSON.stringify(join(ROOT, 'test/cli/deaf-resolver.cjs'))}` },
    });
    expect(code, stderr).toBe(0);
    const told = stderr.split('\n').filter((line) => line !== '' && !line.startsWith('saved'));
    expect(told.filter((line) => line.includes('6 pages, https://site'))).toHaveLength(1);
    expect(stderr).not.toContain('mistyped');
    expect(told.filter((line) => line.includes('site2.example'))).toEqual([]);
  }, 60_000);

  it('that is interrupted says how many pages are still to be fetched, and by what', async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'roundup.yaml'), 'fetch: {allowNet: [127.0.0.0/8]}\n');
    let asked = (): void => undefined;
    const isAsked = new Promise<void>((resolve) => (asked = resolve));
    const { origin } = await serve(() => asked());
    const { code, stderr } = await roundup(
      ['save', `${origin}/1`, `${origin}/2`, '--at', '2025-04-05', '--dir', folder],
      { started: (child) => void isAsked.then(() => child.kill('SIGINT')) },
    );
    expect(code).toBe(130);
    expect(stderr).toContain('interrupted: the links are saved, with 2 pages still to be fetched, by "roundup fetch"');
    expect(readFileSync(join(folder, 'links/2025-04.jsonl'), 'utf8').trim().split('\n')).toHaveLength(2);
  }, 60_000);
});
