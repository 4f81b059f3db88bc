import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDriver, type Driver } from './driver.ts';
import { fixtureCases } from './fixture-cases.ts';
import { install, USER, type Installation } from './installation.ts';

const ROOT = new URL('../..', import.meta.url).pathname;
// Of the command itself: a month in twenty runs, the demo, pages, marks and what is written wrongly.
const COMMAND = ['test/cli/month.test.ts', 'test/cli/demo.test.ts', 'test/cli/read.test.ts', 'test/cli/usage.test.ts'];

// npm looks for its packages in the network or in what it has kept.
describe('the program as npm installs it', () => {
  let installation: Installation;
  let driver: Driver;
  let before: readonly string[];
  beforeAll(() => {
    installation = install();
    before = installation.contents();
    driver = openDriver(installation);
  }, 300_000);
  afterAll(async () => {
    await driver?.close();
    installation?.remove();
  });

  it.each(fixtureCases())('$kind: $name', ({ check }) => check(driver));

  it.each(COMMAND)(
    '%s by its command',
    (file) => {
      // The other loader of its configuration writes into node_modules.
      const config = ['--config', 'test/vitest.config.ts', '--configLoader', 'runner'];
      const vitest = ['node_modules/vitest/vitest.mjs', 'run', ...config, file];
      const env = {
        PATH: process.env['PATH'],
        HOME: installation.home,
        TMPDIR: installation.home,
        ROUNDUP_BIN: join(installation.program, 'bin/roundup.js'),
      };
      const { status, stdout, stderr } = spawnSync(process.execPath, vitest, {
        ...USER,
        cwd: ROOT,
        env,
        encoding: 'utf8',
      });
      expect(status, `${stdout}\n${stderr}`).toBe(0);
    },
    300_000,
  );

  it('has its manual page where man looks for it beside the command', () => {
    const page = join(installation.program, '../../../share/man/man1/roundup.1');
    expect(readFileSync(page, 'utf8')).toContain('.SH NAME');
  });

  it('has written nothing beside itself', () => expect(installation.contents()).toEqual(before));
});
