// Our own reader as the built program has it: bundled as bin/build.js does, the libraries outside.
import { build } from 'esbuild';
import { mkdirSync, renameSync } from 'node:fs';
import { createRequire } from 'node:module';
import { external } from '../../bin/external.js';

const folder = new URL('./dist/', import.meta.url).pathname;
const require = createRequire(import.meta.url);

export const PROJECT = new URL('../..', import.meta.url).pathname;

/** The exports of modules of src/, bundled together. `entries`: paths from the project's folder. */
export function ours(...entries) {
  return bundled(PROJECT, folder, entries);
}

/** The same of the project in another folder, such as an earlier one's. */
export function bundledIn(root, ...entries) {
  return bundled(root, `${root}/bench-dist/`, entries);
}

async function bundled(root, folder, entries) {
  mkdirSync(folder, { recursive: true });
  const file = `${folder}${entries.map((entry) => entry.replaceAll(/\W+/gu, '-')).join('_')}.cjs`;
  // Two benchmarks at once may build it: each renames a whole one into place.
  const own = `${file}.${process.pid}.cjs`;
  await build({
    absWorkingDir: root,
    stdin: {
      contents: entries.map((entry) => `export * from './${entry}';`).join('\n'),
      resolveDir: root,
      loader: 'ts',
    },
    outfile: own,
    bundle: true,
    platform: 'node',
    target: 'node20.19',
    format: 'cjs',
    external,
    logLevel: 'error',
  });
  renameSync(own, file);
  return require(file);
}
