import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT, roundup } from './program.ts';

it('the manual page has the help of every command', async () => {
  const page = readFileSync(join(ROOT, 'dist/roundup.1'), 'utf8');
  const plain = page
    .replaceAll(/\\\[u([0-9A-F]+)\]/gu, (_, digits: string) => String.fromCodePoint(parseInt(digits, 16)))
    .replaceAll('\\-', '-')
    .replaceAll('\\&', '')
    .replaceAll('\\e', '\\');
  const { stdout } = await roundup(['--help']);
  const commands = [...stdout.slice(stdout.indexOf('Commands:')).matchAll(/^ {2}([a-z]+)/gmu)].map(
    ([, name = '']) => name,
  );
  expect([...page.matchAll(/^\.SS roundup ([a-z]+)$/gmu)].map(([, name]) => name)).toEqual(commands);
  for (const name of ['save', 'draft', 'import', commands.at(-1) ?? ''])
    expect(plain).toContain((await roundup([name, '--help'])).stdout.trimEnd());
});
