// Builds dist/: one bundle of our own code, and the shipped templates compiled; the heavy packages stay outside and are imported when needed.
import { build } from 'esbuild';
import handlebars from 'handlebars';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { external } from './external.js';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Handlebars' runtime goes into the bundle; the compiler, which only the author's own templates need, stays outside. */
const runtimeInside = {
  name: 'handlebars-runtime-inside',
  setup: ({ onResolve }) => onResolve({ filter: /^handlebars\/runtime/ }, () => ({ path: join(root, 'node_modules/handlebars/dist/cjs/handlebars.runtime.js') })),
};

await build({
  absWorkingDir: root,
  entryPoints: { main: 'src/main.ts', 'reading-child': 'src/io/reading-child.ts' },
  outdir: 'dist',
  outExtension: { '.js': '.cjs' },
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'cjs',
  external,
  plugins: [runtimeInside],
  define: { 'import.meta.url': 'bundleUrl' },
  banner: { js: "const bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
  minify: process.env.ROUNDUP_READABLE_BUNDLE === undefined,
  legalComments: 'none',
  logLevel: 'warning',
});

const templates = readdirSync(join(root, 'templates')).filter((file) => file.endsWith('.hbs'));
const compiled = templates.map((file) => {
  const source = readFileSync(join(root, 'templates', file), 'utf8');
  return `${JSON.stringify(file.slice(0, -4))}: ${handlebars.precompile(source, { noEscape: true, strict: true })}`;
});
writeFileSync(join(root, 'dist/templates.cjs'), `module.exports = {\n${compiled.join(',\n')}\n};\n`);
