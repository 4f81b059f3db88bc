#!/usr/bin/env node
// CommonJS: Node would load its loader of ES modules, and read the whole bundle for its export names, before running
// anything.
const { readFileSync, writeSync } = require('node:fs');
const { join } = require('node:path');

const words = process.argv.slice(2);
const dist = join(__dirname, '../dist');

if (!(words.length === 1 && /^(?:-h|--help)$/u.test(words[0]) && writeHelp())) {
  const { keepCode, load } = require('./load.js');
  process.once('exit', (code) => {
    // A desk has done its work when Ctrl-C ends it.
    if (code === 0 || (code === 130 && words[0] === 'preview')) keepCode(words.slice(0, 1));
  });
  load(join(dist, 'main.cjs'))
    .main(load)
    .then((code) => process.exit(code));
}

/**
 * Writes the help as the build has printed it, in the usual width; false where it is to be made, or could not be
 * written, which the program tells.
 */
function writeHelp() {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  const language = (LC_ALL || LC_MESSAGES || LANG || '').startsWith('ja') ? 'ja' : 'en';
  try {
    if (require('node:tty').isatty(1) && process.stdout.columns !== 80) return false;
    return writeAll(readFileSync(join(dist, `help.${language}.txt`)));
  } catch {
    return false;
  }
}

/** A pipe that is full is waited for: what it has taken of the text would else come twice. */
function writeAll(bytes) {
  for (let taken = 0; taken < bytes.length;)
    try {
      taken += writeSync(1, bytes, taken);
    } catch (error) {
      // Who has read the beginning may have had enough of it.
      if (error.code === 'EPIPE' && taken > 0) return true;
      if (error.code !== 'EAGAIN') return false;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  return true;
}
