// Prints the manual page, made of the help of the built program in English: node bin/man-page.js
const { join } = require('node:path');
const { version } = require('../package.json');
const { load } = require('./load.js');

const MAIN = join(__dirname, '../dist/main.cjs');

async function printPage() {
  const help = await helpOf();
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
  for (const name of commands) page.push(`.SS roundup ${name}`, ...literal(await helpOf(name)));
  process.stdout.write(`${page.join('\n')}\n`);
}

/** What the program prints when it is asked for help. */
async function helpOf(...command) {
  const { write } = process.stdout;
  let text = '';
  process.stdout.write = (part, ...more) => {
    text += part;
    const taken = more.at(-1);
    if (typeof taken === 'function') setImmediate(taken);
    return true;
  };
  try {
    process.argv.splice(2, Infinity, ...command, '--help');
    const code = await load(MAIN).main(load);
    if (code !== 0) throw new Error(`roundup ${command.join(' ')} --help: exit ${code}`);
  } finally {
    process.stdout.write = write;
    // The program runs once in a process, and leaves its listeners to the end of it.
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.removeAllListeners(signal);
    for (const stream of [process.stdout, process.stderr]) stream.removeAllListeners('error');
  }
  return text;
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

void printPage();
