// Loads a file of dist/ with the code that V8 made of it before, which saves most of the time of compiling.
const { accessSync, constants, readFileSync, renameSync, rmSync, writeFileSync } = require('node:fs');
const { createRequire } = require('node:module');
const { dirname, join } = require('node:path');
const { pathToFileURL } = require('node:url');
const { Script } = require('node:vm');
// Loaded in a quarter of the time of node:crypto.
const { crc32 } = require('node:zlib');

// In front of the code: the sums of the text and of the code, and what it was used for when it was made.
const HEADER = 256;
const MOST_USES = 16;
const loaded = new Map();

/** The exports of the file. Code that is missing, damaged, of another text or of another V8 is made anew. */
exports.load = function load(file) {
  const known = loaded.get(file);
  if (known) return known.module.exports;
  // esbuild writes ASCII, which is read as such in half the time.
  const source = readFileSync(file, 'latin1');
  const { code, uses } = codeFor(file, source);
  const script = new Script(
    `(function (exports, require, module, __filename, __dirname, importPackage) {${source}\n})`,
    { filename: file, cachedData: code },
  );
  const module = { exports: {} };
  loaded.set(file, { module, script, source, uses });
  // A script of node:vm may not import; bin/build.js makes its imports calls of this.
  const importPackage = (name) => import(name.startsWith('./') ? pathToFileURL(join(dirname(file), name)).href : name);
  const requireOther = createRequire(file);
  const requireFrom = (id) => (id.startsWith('./vendor/') ? load(join(dirname(file), id)) : requireOther(id));
  script.runInThisContext()(module.exports, requireFrom, module, file, dirname(file), importPackage);
  return module.exports;
};

/**
 * Keeps the code of what was loaded beside it, as Python keeps its own, for every V8 apart: what this run has compiled is added at the first run of
 * each use, a command's name. Where the folder may not be written to, every run compiles what it needs.
 */
exports.keepCode = function keepCode(uses) {
  for (const [file, { script, source, uses: before }] of loaded) {
    const all = [...new Set([...before, ...uses.filter((use) => /^-{0,2}[a-z]{1,12}$/u.test(use))])];
    if (all.length === before.length || all.length > MOST_USES || !mayWriteIn(dirname(file))) continue;
    const beside = `${codeFileOf(file)}.${process.pid}`;
    try {
      const code = script.createCachedData();
      writeFileSync(beside, Buffer.concat([Buffer.from(headerOf(source, code, all).padEnd(HEADER)), code]), {
        flag: 'wx',
      });
      renameSync(beside, codeFileOf(file));
    } catch {
      rmSync(beside, { force: true });
    }
  }
};

// V8 looks at its version and at the length of the text only: the sums tell other texts and damage.
function codeFor(file, source) {
  let bytes;
  try {
    bytes = readFileSync(codeFileOf(file));
  } catch {
    return { code: undefined, uses: [] };
  }
  const code = bytes.subarray(HEADER);
  const header = bytes.toString('latin1', 0, HEADER).trimEnd();
  const uses = header.split(' ').slice(2);
  return header === headerOf(source, code, uses) ? { code, uses } : { code: undefined, uses: [] };
}

function headerOf(source, code, uses) {
  return [crc32(source), crc32(code), ...uses].join(' ');
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
