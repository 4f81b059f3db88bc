import { execFileSync } from 'node:child_process';
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = new URL('../..', import.meta.url).pathname;

/**
 * Builds the program of an earlier commit in the folder, with the packages of today. Null where the history does not go
 * back so far.
 */
export function buildOf(commit, folder) {
  try {
    execFileSync('git', ['-C', root, 'cat-file', '-e', `${commit}^{commit}`], { stdio: 'ignore' });
  } catch {
    return null;
  }
  const parts = ['bin', 'src', 'templates', 'fixtures/demo', 'package.json', 'package-lock.json'];
  const archive = execFileSync('git', ['-C', root, 'archive', commit, ...parts], { maxBuffer: 1024 ** 3 });
  execFileSync('tar', ['-x', '-C', folder], { input: archive });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  // Its bundle is UTF-8 that it reads as Latin 1, so that Japanese words in it would find nothing: like is compared
  // with like.
  const loader = join(folder, 'bin/load.js');
  writeFileSync(loader, readFileSync(loader, 'utf8').replace("'latin1'", "'utf8'"));
  execFileSync(process.execPath, [join(folder, 'bin/build.js')], { stdio: ['ignore', 'ignore', 'inherit'] });
  return join(folder, 'bin/roundup.js');
}
