// The packed program, installed by root where its user may not write: the code that V8 made of it is shipped for the
// Node that built it; for another one it is kept in the user's own cache folder by the first start.
import { execFileSync } from 'node:child_process';
import { chownSync, copyFileSync, cpSync, mkdirSync, mkdtempSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { monthOf } from './starts.mjs';
import { leastInTurn } from './used.mjs';

const root = new URL('../..', import.meta.url).pathname;
const LINKS = 100;
// Root may write where nobody may.
const USER = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

export async function packageRows({ node, folder, runs, isFirst, used }) {
  const bin = installedIn(join(folder, 'installed'));
  // Another user may not come to where root keeps its own.
  const own = join(folder, 'node');
  copyFileSync(node, own);
  const month = monthOf(join(folder, 'month'), LINKS);
  execFileSync('chmod', ['-R', 'a+rwX', month]);
  const draft = [bin, 'draft', '2025-04', '--offline', '--dir', month];
  const newCache = () => {
    const made = mkdtempSync(join(folder, 'cache-'));
    if (USER.uid) chownSync(made, USER.uid, USER.gid);
    return made;
  };
  const startWith = (cache) => used(own, draft, { user: USER, variables: { XDG_CACHE_HOME: cache } });
  const second = (cache) => {
    startWith(cache);
    return startWith(cache);
  };
  // The draft is remembered from now on.
  startWith(newCache());
  const works = {
    bare: () => used(own, ['-e', '0'], { user: USER }),
    start: () => (isFirst ? startWith(newCache()) : second(newCache())),
  };
  const { bare, start } = await leastInTurn(works, runs);
  const what = '`draft`, nothing changed, of a package that root installed: first start; on the later Nodes the second';
  return [{ what, beside: 'bare node', now: start / bare }];
}

/** @returns the program, where nobody may write */
function installedIn(folder) {
  const said = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  // An array up to npm 11, by the package's name later.
  const [{ files }] = Object.values(JSON.parse(said));
  const isOfAnother = (path) => /\.v8-.*\.code/u.test(path) && !path.endsWith(`.v8-${process.versions.v8}.code`);
  for (const { path } of files) if (!isOfAnother(path)) cpSync(join(root, path), join(folder, path));
  mkdirSync(folder, { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  execFileSync('chmod', ['-R', 'a+rX,a-w', folder]);
  return join(folder, 'bin/roundup.js');
}
