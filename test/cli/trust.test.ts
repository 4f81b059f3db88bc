import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder, madeOnce, roundup, type Ran } from './program.ts';
import { serve } from './web.ts';

const SENTENCE =
  'The clouds over the harbour are higher than they have been in years, and the people who watch them are pleased.';
const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Clouds are high</title><article><h1>Clouds are high</h1>${`<p>${SENTENCE}</p>`.repeat(4)}</article>`;

interface Shared {
  readonly folder: string;
  readonly home: string;
  /** Whether the program of the settings has run since the last time that was asked. */
  readonly ran: () => boolean;
  readonly run: (...args: string[]) => Promise<Ran>;
}

const withPage = madeOnce(async (folder) => {
  const { origin } = await serve((_, response) => response.setHeader('content-type', 'text/html').end(PAGE));
  writeFileSync(join(folder, 'roundup.yaml'), 'fetch: {allowNet: [127.0.0.0/8]}\n');
  await roundup(['save', `${origin}/en`, '--at', '2025-04-01', '--dir', folder, '-q']);
});

/**
 * A folder with a foreign page, whose settings name a program, as a repository brings them along; `run` runs within,
 * without --dir.
 */
async function cloned(): Promise<Shared> {
  const [folder, home] = [await withPage(), emptyFolder()];
  const mark = join(home, 'ran');
  const command = JSON.stringify(['sh', '-c', `touch ${mark}; cat`]);
  writeFileSync(join(folder, 'roundup.yaml'), `fetch: {allowNet: [127.0.0.0/8]}\ntranslate: {command: ${command}}\n`);
  mkdirSync(join(folder, 'work'));
  const env = { HOME: home };
  return {
    folder,
    home,
    ran: () => existsSync(mark),
    run: (...args) => roundup(args, { env, cwd: join(folder, 'work') }),
  };
}

describe('a roundup.yaml that is found above the working folder', () => {
  it('runs no program and opens no network, and says once which and how', async () => {
    const { run, ran, folder } = await cloned();
    const { code, stderr, stdout } = await run('draft', '2025-04');
    expect([code, ran()]).toEqual([0, false]);
    expect(stdout).toContain('Clouds');
    expect(stderr.match(/roundup trust/gu)).toHaveLength(1);
    expect(stderr).toContain(`${folder}/roundup.yaml was found in this folder or above it`);
    expect(stderr).toContain('translate.command: ["sh"');
    expect(stderr).toContain('fetch.allowNet: 127.0.0.0/8');
    expect((await run('doctor')).stdout).toMatch(
      /look +settings: \S+roundup\.yaml was found in this folder or above it/u,
    );
  });

  it('is taken where the folder is named', async () => {
    const { run, ran, folder } = await cloned();
    expect((await run('draft', '2025-04', '--dir', folder)).stderr).not.toContain('trust');
    expect(ran()).toBe(true);
  });

  it('is taken once it is trusted, also where a draft has been made before, until it is no longer', async () => {
    const { run, ran, home, folder } = await cloned();
    await run('draft', '2025-04');
    const { code, stderr } = await run('trust');
    expect([code, stderr]).toEqual([0, expect.stringContaining(`trusted: ${folder}\n  translate.command: ["sh"`)]);
    expect(readFileSync(join(home, '.config/roundup/trusted'), 'utf8')).toBe(`${folder}\n`);
    expect((await run('trust', folder)).code).toBe(0);
    expect((await run('doctor')).stdout).toContain('It makes a run use translate.command: ["sh"');
    await run('draft', '2025-04');
    expect(ran()).toBe(true);
    await run('trust', '--remove');
    expect((await run('draft', '2025-04', '--fresh')).stderr).toContain('roundup trust');
  });
});

it('trusts no folder that is not there, which a mistyped name would be', async () => {
  const home = emptyFolder();
  const ran = await roundup(['trust', join(home, 'rondup')], { env: { HOME: home } });
  expect(ran).toMatchObject({ code: 2, stdout: '' });
  expect(ran.stderr).toContain(`there is no folder ${join(home, 'rondup')}`);
  expect(existsSync(join(home, '.config/roundup/trusted'))).toBe(false);
});

describe('the first save', () => {
  it('says where it went, and a folder that it makes is its own', async () => {
    const [folder, home] = [emptyFolder(), emptyFolder()];
    mkdirSync(join(folder, 'links'));
    const run = (...args: string[]): Promise<Ran> => roundup(args, { env: { HOME: home }, cwd: folder });
    expect((await run('save', 'https://a.example/1', '--no-fetch')).stderr).toContain(`the first links of ${folder}`);
    expect((await run('save', 'https://a.example/2', '--no-fetch')).stderr).not.toContain('the first links');
    writeFileSync(join(folder, 'roundup.yaml'), 'fetch: {allowNet: [127.0.0.0/8]}\n');
    expect((await run('list')).stderr).not.toContain('trust');
  });

  it('into a repository does not make it trusted', async () => {
    const [folder, home] = [emptyFolder(), emptyFolder()];
    mkdirSync(join(folder, '.git'));
    mkdirSync(join(folder, 'links'));
    await roundup(['save', 'https://a.example/1', '--no-fetch'], { env: { HOME: home }, cwd: folder });
    expect(existsSync(join(home, '.config/roundup/trusted'))).toBe(false);
  });
});
