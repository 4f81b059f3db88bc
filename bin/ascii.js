// What dist/ holds is ASCII, which bin/load.js reads as Latin 1 in half the time of UTF-8: the one agreement between
// the two.
const { readFileSync, readdirSync } = require('node:fs');
const { join } = require('node:path');

/**
 * A program written in ASCII alone. esbuild escapes names and strings, and makes strings of templates where it is told
 * to: what is left stands in regular expressions, where a code unit and its escape are one.
 * @param text a program as esbuild writes it, with `supported: { 'template-literal': false }` and without comments
 */
exports.asciiOf = function asciiOf(text) {
  const escaped = /(?<!\\)(?:\\\\)*\\[^\0-\u007F]/u.exec(text);
  if (escaped) throw new Error(`a backslash before a character that is not ASCII: ${around(text, escaped.index)}`);
  return text.replaceAll(/[^\0-\u007F]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
};

/** Fails where a program in the folder holds a byte that the loader would take for another. */
exports.requireAscii = function requireAscii(folder) {
  for (const file of programsIn(folder)) {
    const text = readFileSync(file, 'utf8');
    const at = text.search(/[^\0-\u007F]/u);
    if (at >= 0) throw new Error(`${file} is not ASCII, and would be read as another program: ${around(text, at)}`);
  }
};

function programsIn(folder) {
  const names = readdirSync(folder, { recursive: true }).filter((name) => /\.c?js$/u.test(name));
  return names.map((name) => join(folder, name));
}

function around(text, at) {
  return JSON.stringify(text.slice(Math.max(0, at - 20), at + 20));
}
