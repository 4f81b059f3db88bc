import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT, emptyFolder } from './program.ts';

/** The first commands that the README gives a new user, as they stand there. */
function tourOf(readme: string): string {
  const text = readFileSync(join(ROOT, readme), 'utf8');
  return /```sh\n(mkdir ~\/roundup[^]*?)```/u.exec(text)?.[1] ?? '';
}

it.each(['README.md', 'README.ja.md'])('the tour of %s works as it is pasted', { timeout: 120_000 }, (readme) => {
  const home = emptyFolder();
  mkdirSync(join(home, 'bin'));
  symlinkSync(join(ROOT, 'bin/roundup.js'), join(home, 'bin/roundup'));
  const stdout = execFileSync('bash', ['-e', '-c', tourOf(readme)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    // Nothing listens there: a tour without a network shows the same steps.
    env: {
      HOME: home,
      PATH: `${join(home, 'bin')}:${process.env['PATH']}`,
      EDITOR: 'true',
      HTTPS_PROXY: 'http://127.0.0.1:9',
    },
  });
  expect(stdout).toContain('https://www.iana.org/help/example-domains');
  expect(stdout).toMatch(/^---\ntitle: /mu);
  const [draft = ''] = readdirSync(join(home, 'roundup/drafts')).filter((name) => name.endsWith('.md'));
  expect(readFileSync(join(home, 'roundup/drafts', draft), 'utf8')).toContain('続報が出た。');
});
