// Builds dist/: one bundle of our own code, and the shipped templates compiled; the heavy packages stay outside and are imported when needed.
import { build } from 'esbuild';
import handlebars from 'handlebars';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { external } from './external.js';

const root = fileURLToPath(new URL('..', import.meta.url));

const common = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'cjs',
  minify: process.env.ROUNDUP_READABLE_BUNDLE === undefined,
  legalComments: 'none',
  logLevel: 'warning',
};

// Packages that some commands need and many files make up: each is one file of its own beside the bundle, so that it is read at once, and only when needed.
const vendored = { yaml: 'yaml', 'ipaddr.js': 'ipaddr.js', 'handlebars/runtime.js': 'handlebars/dist/cjs/handlebars.runtime.js' };
const fileOf = (name) => `./vendor/${name.replaceAll(/\W+/g, '-')}.cjs`;
const besideTheBundle = {
  name: 'beside-the-bundle',
  setup: ({ onResolve }) => onResolve({ filter: /^[a-z]/ }, ({ path, kind }) => (kind !== 'entry-point' && Object.hasOwn(vendored, path) ? { path: fileOf(path), external: true } : undefined)),
};

for (const [name, path] of Object.entries(vendored)) await build({ ...common, entryPoints: [join(root, 'node_modules', path)], outfile: join('dist', fileOf(name)) });
await build({
  ...common,
  entryPoints: { main: 'src/main.ts', 'reading-child': 'src/io/reading-child.ts' },
  outdir: 'dist',
  outExtension: { '.js': '.cjs' },
  external,
  plugins: [besideTheBundle],
  define: { 'import.meta.url': 'bundleUrl' },
  banner: { js: "const bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
});

const templates = readdirSync(join(root, 'templates')).filter((file) => file.endsWith('.hbs'));
const compiled = templates.map((file) => {
  const source = readFileSync(join(root, 'templates', file), 'utf8');
  return `${JSON.stringify(file.slice(0, -4))}: ${handlebars.precompile(source, { noEscape: true, strict: true })}`;
});
writeFileSync(join(root, 'dist/templates.cjs'), `module.exports = {\n${compiled.join(',\n')}\n};\n`);
