// Loads a file of dist/ with the code that V8 made of it when it was built (bin/code-cache.js), which saves most of the time of compiling.
const { readFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { dirname, join } = require('node:path');
const { pathToFileURL } = require('node:url');
const { Script } = require('node:vm');
const { crc32 } = require('node:zlib');

const SUMS = 8;
const loaded = new Map();

/** The exports of the file. Code that is missing, damaged, of another text or of another V8 is made anew. */
exports.load = function load(file) {
  const known = loaded.get(file);
  if (known) return known.module.exports;
  const source = readFileSync(file);
  const script = new Script(`(function (exports, require, module, __filename, __dirname, importPackage) {${source}\n})`, {
    filename: file,
    cachedData: codeFor(file, source),
  });
  const module = { exports: {} };
  loaded.set(file, { module, script, source });
  // A script of node:vm may not import; bin/build.js makes its imports calls of this.
  const importPackage = (name) => import(name.startsWith('./') ? pathToFileURL(join(dirname(file), name)).href : name);
  const requireOther = createRequire(file);
  const requireFrom = (id) => (id.startsWith('./vendor/') ? load(join(dirname(file), id)) : requireOther(id));
  script.runInThisContext()(module.exports, requireFrom, module, file, dirname(file), importPackage);
  return module.exports;
};

/** What has been loaded so far, with the code that V8 has made of it by now: file, and what is kept beside it. */
exports.codeMade = () =>
  [...loaded].map(([file, { script, source }]) => {
    const code = script.createCachedData();
    return { file: codeFileOf(file), bytes: Buffer.concat([sumsOf(source, code), code]) };
  });

// V8 looks at its version and at the length of the text only: the sums tell other texts and damage.
function codeFor(file, source) {
  let bytes;
  try {
    bytes = readFileSync(codeFileOf(file));
  } catch {
    return undefined;
  }
  const code = bytes.subarray(SUMS);
  return bytes.subarray(0, SUMS).equals(sumsOf(source, code)) ? code : undefined;
}

function sumsOf(source, code) {
  const sums = Buffer.alloc(SUMS);
  sums.writeUInt32LE(crc32(source), 0);
  sums.writeUInt32LE(crc32(code), 4);
  return sums;
}

function codeFileOf(file) {
  return `${file}.code`;
}
