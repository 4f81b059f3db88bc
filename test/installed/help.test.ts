import { closeSync, existsSync, openSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

const BIN = new URL('../../bin/roundup.js', import.meta.url).pathname;
const run = (args: readonly string[], env: Readonly<Record<string, string>>, stdout: number | 'pipe' = 'pipe') =>
  spawnSync(process.execPath, [BIN, ...args], {
    env: { PATH: process.env['PATH'], ...env },
    encoding: 'utf8',
    stdio: ['ignore', stdout, 'pipe'],
  });

describe('the help that the build has printed', () => {
  it.each<Readonly<Record<string, string>>>([
    {},
    { LANG: 'ja_JP.UTF-8' },
    { LANG: 'ja_JP.UTF-8', LC_ALL: 'C' },
    { LC_ALL: '', LC_MESSAGES: 'ja', LANG: 'en_GB.UTF-8' },
    { LC_MESSAGES: 'en', LANG: 'ja' },
  ])('is what the program prints in %j', (env) => {
    // Two words are not looked up.
    const made = run(['--help', '--no-color'], env);
    expect(made.stdout).toMatch(/^\S.*roundup/u);
    for (const word of ['--help', '-h'])
      expect(run([word], env)).toMatchObject({ status: 0, stdout: made.stdout, stderr: '' });
  });

  it('is printed once into a pipe that is nearly full', () => {
    const refusing = new URL('refusing-output.cjs', import.meta.url).pathname;
    const whole = run(['--help'], { LANG: 'ja_JP.UTF-8' }).stdout;
    const env = { LANG: 'ja_JP.UTF-8', NODE_OPTIONS: `--require=${refusing}` };
    expect(run(['--help'], env)).toMatchObject({ status: 0, stdout: whole, stderr: '' });
  });

  it.runIf(existsSync('/dev/full'))('ends as any output does where it cannot be written', () => {
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = run(['--help'], {}, full);
    closeSync(full);
    expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringContaining('ENOSPC') as string });
  });
});
