// Builds dist/: one bundle of our own code, and the shipped templates compiled; the heavy packages stay outside and are
// imported when needed.
const { createHash } = require('node:crypto');
const { build } = require('esbuild');
const handlebars = require('handlebars');
const { execFileSync } = require('node:child_process');
const { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { asciiOf, requireAscii } = require('./ascii.js');
const { external } = require('./external.js');
const { version } = require('../package.json');

const root = join(__dirname, '..');
// These stand in the bundle for sums that are known when all of it is built: of the whole, and of what reads pages.
const BUILD = 'the sum of what was built';
const READER = 'the sum of what reads pages';

const common = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  format: 'cjs',
  minify: process.env.ROUNDUP_READABLE_BUNDLE === undefined,
  legalComments: 'none',
  logLevel: 'warning',
  // A template is read as it is written (String.raw), a string as it is meant: strings may be escaped.
  supported: { 'template-literal': false },
  write: false,
};

// Packages that some commands need and many files make up: each is one file of its own beside the bundle, so that it is
// read at once, and only when needed.
const vendored = {
  yaml: 'yaml',
  'ipaddr.js': 'ipaddr.js',
  'handlebars/runtime.js': 'handlebars/dist/cjs/handlebars.runtime.js',
  warcio: 'warcio/dist/index.js',
  'markdown-it': 'markdown-it/dist/markdown-it.cjs.js',
};
const fileOf = (name) => `./vendor/${name.replaceAll(/\W+/g, '-')}.cjs`;
// So is what groups the month's titles, with its lists of words: a draft that is remembered, and a link that is saved,
// need none of it. It takes and gives plain data, and throws nothing that is told, so that it may have copies of what the
// bundle has too.
const GROUPING = 'group-stories';
const besideTheBundle = {
  name: 'beside-the-bundle',
  setup: ({ onResolve }) => {
    onResolve({ filter: /^[a-z]/ }, ({ path, kind }) =>
      kind !== 'entry-point' && Object.hasOwn(vendored, path) ? { path: fileOf(path), external: true } : undefined,
    );
    onResolve({ filter: /\/core\/group\/group-stories\.ts$/ }, ({ kind }) =>
      kind !== 'entry-point' ? { path: fileOf(GROUPING), external: true } : undefined,
    );
  },
};

// Modules of node that take long to load, and that a draft which is remembered does not need: each is loaded when
// something of it is used.
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
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  for (const [name, path] of Object.entries(vendored))
    await bundle(join('dist', fileOf(name)), {
      entryPoints: [join(root, 'node_modules', path)],
      mainFields: ['module', 'main'],
    });
  const sums = { [READER]: sumOf(await bundleOwn('reader.cjs', 'src/io/reading-child.ts'), ...versionsOutside()) };
  const main = await bundleOwn('main.cjs', 'src/main.ts');
  const grouping = await bundleOwn(fileOf(GROUPING), 'src/core/group/group-stories.ts');
  const templates = await compiledTemplates();
  copyCharacterMaps();
  sums[BUILD] = sumOf(main, grouping, templates);
  writeFileSync(
    join(root, 'dist/main.cjs'),
    Object.entries(sums).reduce((text, [place, sum]) => text.replaceAll(place, sum), main),
  );
  writeFileSync(join(root, 'dist/reading-child.cjs'), "require('../bin/reading-child.js');\n");
  // As in a pipe, where no terminal says how wide a line is.
  const page = execFileSync(process.execPath, [join(__dirname, 'man-page.js')], { env: {} });
  writeFileSync(join(root, 'dist/roundup.1'), page);
  requireAscii(join(root, 'dist'));
  for (const language of ['en', 'ja']) writeFileSync(join(root, `dist/help.${language}.txt`), helpIn(language));
  if (!existsSync(join(root, 'fixtures/demo')))
    return console.error('fixtures/demo is not here: built without compiled code, so that every start takes longer');
  execFileSync(process.execPath, [join(__dirname, 'code-cache.js')], { stdio: 'pipe' });
}

/** As it is printed where there is no terminal, 80 columns wide. */
function helpIn(language) {
  const env = { PATH: process.env.PATH, LC_ALL: language };
  return execFileSync(process.execPath, [join(__dirname, 'roundup.js'), '--help'], { env });
}

async function compiledTemplates() {
  const templates = readdirSync(join(root, 'templates')).filter((file) => file.endsWith('.hbs'));
  const compiled = templates.map((file) => {
    const source = readFileSync(join(root, 'templates', file), 'utf8');
    return `${JSON.stringify(file.slice(0, -4))}: ${handlebars.precompile(source, { noEscape: true, strict: true })}`;
  });
  const contents = `module.exports = {\n${compiled.join(',\n')}\n};\n`;
  return bundle('dist/templates.cjs', { stdin: { contents } });
}

/** Adobe's character maps, with which pdf.js reads fonts that are not in the PDF: unpdf is pdf.js without them. */
function copyCharacterMaps() {
  const from = join(root, 'node_modules/pdfjs-dist/cmaps');
  mkdirSync(join(root, 'dist/cmaps'));
  for (const file of readdirSync(from)) copyFileSync(join(from, file), join(root, 'dist/cmaps', file));
}

function bundleOwn(file, entry) {
  return bundle(join('dist', file), {
    entryPoints: [entry],
    external,
    plugins: [besideTheBundle, whenNeeded],
    define: {
      'import.meta.url': 'bundleUrl',
      BUILD: JSON.stringify(BUILD),
      READER: JSON.stringify(READER),
      VERSION: JSON.stringify(version),
    },
    banner: { js: "const bundleUrl = require('node:url').pathToFileURL(__filename).href;" },
  });
}

/** Writes one file of dist/ and returns its text. */
async function bundle(outfile, options) {
  const { outputFiles } = await build({ ...common, ...options, outfile });
  const text = asciiOf(outputFiles[0].text).replaceAll(/(?<![\w$.'"`])import\((?=["'])/gu, 'importPackage(');
  mkdirSync(join(root, outfile, '..'), { recursive: true });
  writeFileSync(join(root, outfile), text);
  return text;
}

/** The packages that read pages with the bundle, as they are installed here. */
function versionsOutside() {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  return external.map((name) => `${name} ${packages[`node_modules/${name}`].version}`);
}

function sumOf(...texts) {
  return texts.reduce((hash, text) => hash.update(text), createHash('sha256')).digest('base64url');
}

void buildAll();
