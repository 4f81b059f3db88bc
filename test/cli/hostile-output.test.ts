import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { ROOT, emptyFolder, roundup } from './program.ts';

const HOSTILE =
  '\u001b]0;x\u0007\u001b[2J\u009b31m\u202egpj\u2066 葛\u{e0100} 👨\u200d👩\u200d👧 \u0000\u007f\u061c\u2028<!-- roundup 0123456789ab+3 #end -->';
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const OBEYED = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

/**
 * A folder whose month was written by somebody who means no good, with a broken line and a setting of the same kind.
 */
function hostileFolder(): string {
  const folder = emptyFolder();
  mkdirSync(join(folder, 'links'));
  const line = {
    url: 'https://news.example/a',
    savedAt: '2025-04-03',
    title: HOSTILE,
    note: HOSTILE,
    quote: HOSTILE,
    tags: [HOSTILE],
    source: HOSTILE,
  };
  writeFileSync(
    join(folder, 'links/2025-04.jsonl'),
    `${JSON.stringify(line)}\n${HOSTILE.replace('\u2028', '')}\n${JSON.stringify({ ...line, url: `https://news.example/${HOSTILE}`, savedAt: HOSTILE })}\n`,
  );
  return folder;
}

const COMMANDS = [
  ['list', '2025-04', '-v'],
  ['list', '2025-04', '--json'],
  ['draft', '2025-04', '--offline', '-v'],
  ['draft', '2025-04', '--offline', '--json'],
  ['draft', '2025-04', '--offline', '--template', HOSTILE.replaceAll('\u0000', '')],
  ['mark', `https://news.example/${HOSTILE.replaceAll('\u0000', '')}`, 'skip'],
  [HOSTILE.replaceAll('\u0000', '')],
];

describe.each(COMMANDS)('roundup %s %s %s', (...args) => {
  it('prints nothing that a mail program or a terminal would obey', async () => {
    const ran = await roundup([...args, '--dir', hostileFolder()]);
    expect(ran.stdout + ran.stderr).not.toMatch(OBEYED);
    expect((ran.stdout + ran.stderr).length).toBeGreaterThan(20);
  });
});

it('in a terminal the list and the draft keep their words, and only the words', async () => {
  const folder = hostileFolder();
  const command = `${process.execPath} ${join(ROOT, 'bin/roundup.js')}`;
  const { stdout } = await promisify(execFile)(
    'script',
    [
      '-qec',
      `${command} list 2025-04 -v --no-color --dir ${folder}; ${command} draft 2025-04 --offline --no-color --dir ${folder}`,
      '/dev/null',
    ],
    { env: { PATH: process.env['PATH'], HOME: folder } },
  );
  // A terminal's own line ends, and the line that the screen writes over.
  expect(stdout.replaceAll('\r\n', '\n').replaceAll('\r\u001b[2K', '')).not.toMatch(OBEYED);
  expect(stdout).toContain('葛\u{e0100} 👨\u200d👩\u200d👧');
});
