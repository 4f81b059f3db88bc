import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT, roundup } from './program.ts';

const page = readFileSync(join(ROOT, 'dist/roundup.1'), 'utf8');
const plain = page
  .replaceAll(/\\\[u([0-9A-F]+)\]/gu, (_, digits: string) => String.fromCodePoint(parseInt(digits, 16)))
  .replaceAll('\\-', '-')
  .replaceAll('\\&', '')
  .replaceAll('\\e', '\\');

it('the manual page has the sections that readers of manuals look for, in their order', () => {
  expect([...page.matchAll(/^\.SH (.*)$/gmu)].map(([, name]) => name)).toEqual([
    'NAME',
    'SYNOPSIS',
    'OPTIONS',
    'COMMANDS',
    'EXIT STATUS',
    'ENVIRONMENT',
    'FILES',
  ]);
  expect(plain).toMatch(/^roundup - from [^\n]*post$/mu);
});

it.each([
  ['EXIT STATUS', '130', 'interrupted; what was fetched is kept'],
  ['ENVIRONMENT', 'ROUNDUP_DIR', 'names the roundup folder where --dir does not'],
  ['FILES', 'roundup.yaml', 'settings; the file and every key are optional'],
])('the manual page has README’s table in %s', (section, name, what) => {
  const [, text = ''] = plain.split(`.SH ${section}\n`);
  expect(text.split('.SH ')[0]).toContain(`.TP\n${name}\n${what}\n`);
});

it('the manual page has the help of every command', async () => {
  const { stdout } = await roundup(['--help']);
  const commands = [...stdout.slice(stdout.indexOf('Commands:')).matchAll(/^ {2}([a-z]+)/gmu)].map(
    ([, name = '']) => name,
  );
  expect([...page.matchAll(/^\.SS roundup ([a-z]+)$/gmu)].map(([, name]) => name)).toEqual(commands);
  for (const name of ['save', 'draft', 'import', commands.at(-1) ?? ''])
    expect(plain).toContain((await roundup([name, '--help'])).stdout.trimEnd());
});

it('the manual page is told to npm as a list, because npm puts no other into place', () => {
  expect(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))).toMatchObject({ man: ['./dist/roundup.1'] });
});
