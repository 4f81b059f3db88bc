// Builds dist/: one bundle of our own code, and the shipped templates compiled; the heavy packages stay outside and are imported when needed.
const { createHash } = require('node:crypto');
const { build } = require('esbuild');
const handlebars = require('handlebars');
const { execFileSync } = require('node:child_process');
const { existsSync, readdirSync, readFileSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { external } = require('./external.js');

const root = join(__dirname, '..');
// Stands in the bundle for the sum of what was built, which is known when all of it is.
const BUILD = 'the sum of what was built';

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
const vendored = {
  yaml: 'yaml',
  'ipaddr.js': 'ipaddr.js',
  'handlebars/runtime.js': 'handlebars/dist/cjs/handlebars.runtime.js',
};
const fileOf = (name) => `./vendor/${name.replaceAll(/\W+/g, '-')}.cjs`;
const besideTheBundle = {
  name: 'beside-the-bundle',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^[a-z]/ }, ({ path, kind }) =>
      kind !== 'entry-point' && Object.hasOwn(vendored, path) ? { path: fileOf(path), external: true } : undefined,
    ),
};

// Modules of node that take long to load, and that a draft which is remembered does not need: each is loaded when something of it is used.
const whenNeeded = {
  name: 'when-needed',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^node:(?:child_process|crypto)$/ }, ({ path, namespace }) =>
      namespace === 'when-needed' ? { path, external: true } : { path, namespace: 'when-needed' },
    );
    onLoad({ filter: /.*/, namespace: 'when-needed' }, ({ path }) => {
      const getters = Object.keys(require(path)).map(
        (name) => `get ${name}() { return require(${JSON.stringify(path)}).${name}; }`,
      );
      return { contents: `module.exports = { ${getters.join(', ')} };` };
    });
  },
};

async function buildAll() {
  for (const [name, path] of Object.entries(vendored))
    await build({ ...common, entryPoints: [join(root, 'node_modules', path)], outfile: join('dist', fileOf(name)) });
  await build({
    ...common,
    entryPoints: { main: 'src/main.ts', 'reading-child': 'src/io/reading-child.ts' },
    outdir: 'dist',
    outExtension: { '.js': '.cjs' },
    external,
    plugins: [besideTheBundle, whenNeeded],
    define: { 'import.meta.url': 'bundleUrl', BUILD: JSON.stringify(BUILD) },
    banner: { js: "const bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
  });

  const templates = readdirSync(join(root, 'templates')).filter((file) => file.endsWith('.hbs'));
  const compiled = templates.map((file) => {
    const source = readFileSync(join(root, 'templates', file), 'utf8');
    return `${JSON.stringify(file.slice(0, -4))}: ${handlebars.precompile(source, { noEscape: true, strict: true })}`;
  });
  const templatesText = `module.exports = {\n${compiled.join(',\n')}\n};\n`;
  writeFileSync(join(root, 'dist/templates.cjs'), templatesText);

  const main = join(root, 'dist/main.cjs');
  const mainText = readFileSync(main, 'utf8').replaceAll(/(?<![\w$.'"`])import\((?=["'])/gu, 'importPackage(');
  writeFileSync(
    main,
    mainText.replaceAll(BUILD, createHash('sha256').update(mainText).update(templatesText).digest('base64url')),
  );
  if (!existsSync(join(root, 'fixtures/demo')))
    return console.error('fixtures/demo is not here: built without compiled code, so that every start takes longer');
  execFileSync(process.execPath, [join(__dirname, 'code-cache.js')], { stdio: 'pipe' });
}

buildAll();
