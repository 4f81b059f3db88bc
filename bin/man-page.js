// Prints the manual page, made of the help of the built program in English: node bin/man-page.js
const { execFileSync } = require('node:child_process');
const { join } = require('node:path');
const { version } = require('../package.json');

const PROGRAM = join(__dirname, 'roundup.js');

function printPage() {
  const help = helpOf();
  const commands = [...help.slice(help.indexOf('\nCommands:\n')).matchAll(/^ {2}([a-z]+)/gm)].map(([, name]) => name);
  const about = help.split('\n\n')[1];
  const page = [
    `.TH ROUNDUP 1 "" "roundup ${version}"`,
    '.SH NAME',
    `roundup \\- ${escaped(about.trim())}`,
    '.SH SYNOPSIS',
    ...literal(help.split('\n')[0].replace('Usage: ', '')),
    '.SH DESCRIPTION',
    ...literal(help.slice(help.indexOf('Options:'))),
    '.SH COMMANDS',
  ];
  for (const name of commands) page.push(`.SS roundup ${name}`, ...literal(helpOf(name)));
  process.stdout.write(`${page.join('\n')}\n`);
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
