import { buildSync } from 'esbuild';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';

const HERE = import.meta.dirname;
const BUILT = join(HERE, '../../../node_modules/.cache/roundup-children');
const built = new Map<string, string>();
afterAll(() => {
  for (const file of built.values()) rmSync(file, { force: true });
});

/** A process of node that runs `<name>.ts` of this folder, killed at the end of the test. */
export function startChild(
  name: string,
  args: readonly string[],
): ChildProcess & { readonly ended: Promise<number | null> } {
  const child = spawn(process.execPath, [builtChild(name), ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'close').then(([code]) => code as number | null);
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return Object.assign(child, { ended });
}

/** The lines that a child prints, as they come. */
export async function* linesOf(child: ChildProcess): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of child.stdout ?? []) {
    const lines = (rest + String(chunk)).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
}

/** Until the child says something; it may go on talking. */
export async function firstWord(child: ChildProcess): Promise<void> {
  await new Promise((heard) => child.stdout?.once('data', heard));
}

/** The file of a child, built. */
export function builtChild(name: string): string {
  const known = built.get(name);
  if (known !== undefined) return known;
  const outfile = join(BUILT, `${name}.${process.pid}.mjs`);
  buildSync({
    entryPoints: [join(HERE, `${name}.ts`)],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20.19',
    format: 'esm',
    external: ['warcio', 'undici'],
    logLevel: 'error',
  });
  built.set(name, outfile);
  return outfile;
}
