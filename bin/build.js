// Builds dist/: one bundle of our own code; the heavy packages stay outside and are imported when needed.
import { build } from 'esbuild';
import { existsSync } from 'node:fs';

const outside = ['undici', 'jsdom', 'cheerio', 'cheerio/slim', '@mozilla/readability', 'parse5', 'warcio', 'feedsmith', 'chrono-node', 'unpdf', 'encoding-japanese', 'csv-parse'];
const here = new URL('..', import.meta.url).pathname;
const common = {
  absWorkingDir: here,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'cjs',
  external: outside,
  define: { 'import.meta.url': 'bundleUrl' },
  banner: { js: "const bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
  minifySyntax: true,
  legalComments: 'none',
  logLevel: 'warning',
};

await build({ ...common, entryPoints: ['src/main.ts'], outfile: 'dist/main.cjs' });
if (existsSync(`${here}src/io/reading-child.ts`)) {
  await build({ ...common, entryPoints: ['src/io/reading-child.ts'], outfile: 'dist/reading-child.cjs' });
}
