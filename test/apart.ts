import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..');
// What a file replaces in its process would be replaced for the next file too.
const REPLACES = /\bvi\.(?:mock|spyOn|useFakeTimers)\(/u;
// These look at what a process holds, or end what runs in it.
const OF_A_PROCESS = /^test\/(?:chaos|desk|hostile|memory)\//u;

/** The test files, relative to the root, that each need a process of their own; all others can share one. */
export function filesApart(): string[] {
  return readdirSync(join(ROOT, 'test'), { recursive: true, encoding: 'utf8' })
    .map((file) => `test/${file}`)
    .filter((file) => file.endsWith('.test.ts'))
    .filter((file) => OF_A_PROCESS.test(file) || REPLACES.test(readFileSync(join(ROOT, file), 'utf8')));
}
