// Prints the manual page, made of the help of the built program in English and of README's tables: node bin/man-page.js
const { execFileSync } = require('node:child_process');
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { version } = require('../package.json');

const PROGRAM = join(__dirname, 'roundup.js');
const README = readFileSync(join(__dirname, '../README.md'), 'utf8');

function printPage() {
  const help = helpOf();
  const [usage, about] = help.split('\n\n');
  const [options, list] = help.slice(help.indexOf('Options:\n') + 'Options:\n'.length).split('\nCommands:\n');
  const commands = [...list.matchAll(/^ {2}([a-z]+)/gm)].map(([, name]) => name);
  const page = [
    `.TH ROUNDUP 1 "" "roundup ${version}"`,
    '.SH NAME',
    `roundup \\- ${escaped(
      about
        .trim()
        .replace(/^[A-Z]/, (letter) => letter.toLowerCase())
        .replace(/\.$/, ''),
    )}`,
    '.SH SYNOPSIS',
    ...literal(usage.replace('Usage: ', '')),
    '.SH OPTIONS',
    ...literal(options),
    '.SH COMMANDS',
    ...literal(list),
    ...commands.flatMap((name) => [`.SS roundup ${name}`, ...literal(helpOf(name))]),
    '.SH EXIT STATUS',
    ...rowsOf('Exit codes'),
    '.SH ENVIRONMENT',
    ...rowsOf('Environment'),
    '.SH FILES',
    ...rowsOf('Files'),
  ];
  process.stdout.write(`${page.join('\n')}\n`);
}

/** The first table of a section of README. */
function rowsOf(section) {
  const [, text = ''] = README.split(`\n## ${section}\n`);
  const rows = [.../\n\|[\s\S]*?\n\n/.exec(text)[0].matchAll(/^\| ([^|]+) \| (.+) \|$/gm)].slice(1);
  if (rows.length === 0) throw new Error(`README has no table in "${section}"`);
  return rows.flatMap(([, name, what]) => ['.TP', ...[name, what].map((words) => escaped(words.replaceAll('`', '')))]);
}

/** What the program prints when it is asked for help. */
function helpOf(...command) {
  // As in a pipe, where no terminal says how wide a line is.
  return execFileSync(process.execPath, [PROGRAM, ...command, '--help'], { env: {}, encoding: 'utf8' });
}

/** Lines as they are: columns stay columns. */
function literal(text) {
  return ['.nf', ...text.trimEnd().split('\n').map(escaped), '.fi'];
}

/** A line of roff that begins no request, in ASCII. */
function escaped(line) {
  return line
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll(
      /[^\0-\x7F]/gu,
      (character) => `\\[u${character.codePointAt(0).toString(16).toUpperCase().padStart(4, '0')}]`,
    )
    .replace(/^(?=[.'])/, '\\&');
}

printPage();
