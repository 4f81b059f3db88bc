import { execFileSync } from 'node:child_process';

/** The CLI tests run the program that users run, so it is built from the sources under test first. */
export function setup(): void {
  execFileSync(process.execPath, ['bin/build.js'], { stdio: 'inherit' });
}
