import { execFileSync } from 'node:child_process';

const IDENTITY = ['-c', 'user.name=t', '-c', 'user.email=t@t.example', '-c', 'init.defaultBranch=main'];

/** Runs git in the folder, under a name of its own; gives what it printed. Throws where it fails. */
export function git(folder: string, ...args: readonly string[]): Buffer {
  return execFileSync('git', [...IDENTITY, ...args], { cwd: folder, stdio: 'pipe' });
}
