// The user's folder for what can be made anew: $XDG_CACHE_HOME/roundup, else ~/.cache/roundup. What is kept here is run
// as the program, so that it counts only where nobody else can have written it.
const { closeSync, constants, fstatSync, lstatSync, mkdirSync, openSync, readFileSync } = require('node:fs');
const { isAbsolute, join } = require('node:path');

/** Where the file would be; undefined where there is no such folder, or no way to tell whose it is. */
exports.cacheFile = function cacheFile(name) {
  const { XDG_CACHE_HOME: given = '', HOME: home = '' } = process.env;
  if (process.getuid === undefined) return undefined;
  // By the XDG Base Directory Specification, a relative path does not count.
  if (isAbsolute(given)) return join(given, 'roundup', name);
  return isAbsolute(home) ? join(home, '.cache', 'roundup', name) : undefined;
};

/** The bytes of the file; throws where it is not there, or where another user could have written it. */
exports.readOwn = function readOwn(file) {
  requireOwn(lstatSync(join(file, '..')));
  const open = openSync(file, constants.O_RDONLY | constants.O_NOFOLLOW);
  try {
    requireOwn(fstatSync(open));
    return readFileSync(open);
  } finally {
    closeSync(open);
  }
};

/** Makes the folder of the file, for the user alone; throws where there is one that another user can write to. */
exports.makeFolder = function makeFolder(file) {
  mkdirSync(join(file, '..'), { recursive: true, mode: 0o700 });
  requireOwn(lstatSync(join(file, '..')));
};

function requireOwn({ uid, mode }) {
  if (uid !== process.getuid() || (mode & 0o022) !== 0) throw new Error('another user can write there');
}
