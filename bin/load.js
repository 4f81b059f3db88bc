// Loads a file of dist/ with the code that V8 made of it before, which saves most of the time of compiling.
const { accessSync, constants, readFileSync, renameSync, rmSync, writeFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { basename, dirname, join } = require('node:path');
const { Script } = require('node:vm');
// Loaded in a quarter of the time of node:crypto.
const { crc32 } = require('node:zlib');

// In front of the code: the sums of the text and of the code, and what it was used for when it was made.
const HEADER = 256;
const MOST_USES = 16;
// Around the file's bytes, and not its text: of a text that is put together V8 keeps both.
const FUNCTION = [
  Buffer.from('(function (exports, require, module, __filename, __dirname, importPackage) {'),
  Buffer.from('\n})'),
];
const loaded = new Map();

/** The exports of the file. Code that is missing, damaged, of another text or of another V8 is made anew. */
exports.load = function load(file) {
  const known = loaded.get(file);
  if (known) return known.module.exports;
  const bytes = readFileSync(file);
  const sum = crc32(bytes);
  const { code, uses, from } = codeFor(file, sum);
  // The build makes ASCII of it (bin/ascii.js), which is read as such in half the time.
  const source = Buffer.concat([FUNCTION[0], bytes, FUNCTION[1]]).latin1Slice();
  const script = new Script(source, { filename: file, cachedData: code });
  const module = { exports: {} };
  loaded.set(file, { module, script, sum, uses, from });
  // A script of node:vm may not import; bin/build.js makes its imports calls of this.
  const requireOther = createRequire(file);
  const requireFrom = (id) => (id.startsWith('.') ? load(join(dirname(file), id)) : requireOther(id));
  const importPackage = async (name) => (name.startsWith('.') ? requireFrom(name) : import(name));
  script.runInThisContext()(module.exports, requireFrom, module, file, dirname(file), importPackage);
  return module.exports;
};

/**
 * Keeps the code of what was loaded, for every V8 apart: what this run has compiled is added at the first run of each
 * use, a command's name. It stands beside the file, as Python keeps its own; where that folder may not be written to
 * and holds no code for this V8, in the user's cache folder.
 */
exports.keepCode = function keepCode(uses) {
  for (const [file, { script, sum, uses: before, from }] of loaded) {
    const all = [...new Set([...before, ...uses.filter((use) => /^-{0,2}[a-z]{1,12}$/u.test(use))])];
    if (all.length === before.length || all.length > MOST_USES) continue;
    const besideIt = mayWriteIn(dirname(file));
    if (from === codeFileOf(file) && !besideIt) continue;
    writeCode(besideIt ? codeFileOf(file) : ownCodeFileOf(file), !besideIt, () => {
      const code = script.createCachedData();
      return Buffer.concat([Buffer.from(headerOf(sum, code, all).padEnd(HEADER)), code]);
    });
  }
};

function writeCode(file, isOwn, make) {
  if (file === undefined) return;
  const beside = `${file}.${process.pid}`;
  try {
    if (isOwn) require('./user-cache.js').makeFolder(file);
    writeFileSync(beside, make(), { flag: 'wx', mode: 0o644 });
    renameSync(beside, file);
  } catch {
    // The next run compiles what it needs.
    rmSync(beside, { force: true });
  }
}

function codeFor(file, sum) {
  const beside = codeFileOf(file);
  const found = codeIn(beside, readFileSync, sum);
  if (found) return found;
  const own = ownCodeFileOf(file);
  const none = { code: undefined, uses: [], from: undefined };
  return (own && codeIn(own, require('./user-cache.js').readOwn, sum)) ?? none;
}

// V8 looks at its version and at the length of the text only: the sums tell other texts and damage.
function codeIn(from, read, sum) {
  let bytes;
  try {
    bytes = read(from);
  } catch {
    return undefined;
  }
  const code = bytes.subarray(HEADER);
  const header = bytes.toString('latin1', 0, HEADER).trimEnd();
  const uses = header.split(' ').slice(2);
  return header === headerOf(sum, code, uses) ? { code, uses, from } : undefined;
}

function headerOf(sum, code, uses) {
  return [sum, crc32(code), ...uses].join(' ');
}

function mayWriteIn(folder) {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function codeFileOf(file) {
  return `${file}.v8-${process.versions.v8}.code`;
}

// The folder is that of every installation.
function ownCodeFileOf(file) {
  return require('./user-cache.js').cacheFile(`${crc32(file).toString(16)}-${basename(codeFileOf(file))}`);
}
