// Our own reader as the built program has it: bundled as bin/build.js does, the libraries outside.
import { build } from 'esbuild';
import { mkdirSync, renameSync } from 'node:fs';
import { createRequire } from 'node:module';
import { external } from '../../bin/external.js';

const folder = new URL('./dist/', import.meta.url).pathname;
const require = createRequire(import.meta.url);

/** The exports of modules of src/, bundled together. `entries`: paths from the project's folder. */
export async function ours(...entries) {
  mkdirSync(folder, { recursive: true });
  const file = `${folder}${entries.map((entry) => entry.replaceAll(/\W+/gu, '-')).join('_')}.cjs`;
  // Two benchmarks at once may build it: each renames a whole one into place.
  const own = `${file}.${process.pid}.cjs`;
  await build({
    absWorkingDir: new URL('../..', import.meta.url).pathname,
    stdin: {
      contents: entries.map((entry) => `export * from './${entry}';`).join('\n'),
      resolveDir: new URL('../..', import.meta.url).pathname,
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
