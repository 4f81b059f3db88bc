// Loads a file of dist/ with the code that V8 made of it before, which saves most of the time of compiling.
const {
  accessSync,
  constants,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} = require('node:fs');
const { basename, dirname, join } = require('node:path');
const { Script } = require('node:vm');

// In front of the code: how it is checked, and what it was used for when it was made.
const HEADER = 256;
const MOST_USES = 16;
// Of a file's name; most file systems take 255 bytes.
const MOST_CHARACTERS = 200;
// What a save and a draft load: no module has to be loaded to check their code, which takes twice the room.
const AT_ONCE = new Set(
  ['main', 'saving', 'making', 'merging', 'templates', 'group-stories', 'handlebars-runtime-js'].map(
    (one) => `${one}.cjs`,
  ),
);
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
  const text = readFileSync(file);
  const check = AT_ONCE.has(basename(file)) ? byComparing : bySums;
  const { code, uses, from } = codeFor(file, text, check);
  // The build makes ASCII of it (bin/ascii.js), which is read as such in half the time.
  const source = Buffer.concat([FUNCTION[0], text, FUNCTION[1]]).latin1Slice();
  const script = new Script(source, { filename: file, cachedData: code });
  const module = { exports: {} };
  loaded.set(file, { module, script, text, check, uses, from });
  // A script of node:vm may not import; bin/build.js makes its imports calls of this.
  let requirePackage;
  const requireFrom = (id) => {
    if (id.startsWith('.')) return load(join(dirname(file), id));
    return id.startsWith('node:') ? require(id) : (requirePackage ??= requireFromThere(file))(id);
  };
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
  for (const [file, { script, text, check, uses: before, from }] of loaded) {
    const all = [...new Set([...before, ...uses.filter((use) => /^-{0,2}[a-z]{1,12}$/u.test(use))])];
    if (all.length === before.length || all.length > MOST_USES) continue;
    const besideIt = mayWriteIn(dirname(file));
    if (from === codeFileOf(file) && !besideIt) continue;
    writeCode(besideIt ? codeFileOf(file) : ownCodeFileOf(file), !besideIt, () => {
      const { header, parts } = check.kept(text, script.createCachedData(), all);
      return Buffer.concat([Buffer.from(header.padEnd(HEADER)), ...parts]);
    });
  }
};

function writeCode(file, isOwn, make) {
  if (file === undefined) return;
  const beside = `${file}.${process.pid}`;
  try {
    if (isOwn) require('./user-cache.js').makeFolder(file);
    sweep(dirname(file));
    writeFileSync(beside, make(), { flag: 'wx', mode: 0o644 });
    renameSync(beside, file);
  } catch {
    // The next run compiles what it needs.
    rmSync(beside, { force: true });
  }
}

/** Removes what runs left half written that were killed. One that another machine still writes is only made again. */
function sweep(folder) {
  for (const name of readdirSync(folder)) {
    const [, pid] = /\.code\.(\d+)$/u.exec(name) ?? [];
    if (pid === undefined || (isRunning(Number(pid)) && isNew(join(folder, name)))) continue;
    rmSync(join(folder, name), { force: true });
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // It may be another user's.
    return error.code === 'EPERM';
  }
}

/** Ids are given again: nobody writes a file for an hour. */
function isNew(file) {
  return Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0) < 3600_000;
}

// Node's own modules are asked for here.
function requireFromThere(file) {
  return require('node:module').createRequire(file);
}

function codeFor(file, text, check) {
  const beside = codeFileOf(file);
  const found = codeIn(beside, readFileSync, text, check);
  if (found) return found;
  const own = ownCodeFileOf(file);
  const none = { code: undefined, uses: [], from: undefined };
  return (own && codeIn(own, require('./user-cache.js').readOwn, text, check)) ?? none;
}

function codeIn(from, read, text, check) {
  let bytes;
  try {
    bytes = read(from);
  } catch {
    return undefined;
  }
  const found = check.found(text, bytes.toString('latin1', 0, HEADER).trimEnd(), bytes.subarray(HEADER));
  return found && { ...found, from };
}

// V8 looks at its version and at the length of the text only: sums tell other texts and damage.
const bySums = {
  kept: (text, code, uses) => ({ header: sumsOf(text, code, uses), parts: [code] }),
  found: (text, header, code) => {
    const uses = header.split(' ').slice(2);
    return header === sumsOf(text, code, uses) ? { code, uses } : undefined;
  },
};

function sumsOf(text, code, uses) {
  // Loaded in a quarter of the time of node:crypto.
  const { crc32 } = require('node:zlib');
  return [crc32(text), crc32(code), ...uses].join(' ');
}

// And so do a second copy of the code and one of the text, which are compared in less time than that module takes to be
// loaded.
const TWICE = 'twice';
const byComparing = {
  kept: (text, code, uses) => ({ header: [TWICE, ...uses].join(' '), parts: [code, code, text] }),
  found: (text, header, bytes) => {
    const [mark, ...uses] = header.split(' ');
    const size = (bytes.length - text.length) / 2;
    if (mark !== TWICE || size <= 0 || !Number.isInteger(size)) return undefined;
    const [code, again, its] = [bytes.subarray(0, size), bytes.subarray(size, 2 * size), bytes.subarray(2 * size)];
    return code.equals(again) && its.equals(text) ? { code, uses } : undefined;
  },
};

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

// The folder is that of every installation. Two whose names come out the same make the code anew for each other.
function ownCodeFileOf(file) {
  const name = codeFileOf(file)
    .replaceAll(/[^\w.-]+/gu, '-')
    .slice(-MOST_CHARACTERS);
  return require('./user-cache.js').cacheFile(name);
}
