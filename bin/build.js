// Builds dist/: our own code in a few files, and the shipped templates compiled; the heavy packages stay outside and
// are imported when needed.
const { build, transform } = require('esbuild');
const handlebars = require('handlebars');
const { execFileSync } = require('node:child_process');
const { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { asciiOf, requireAscii } = require('./ascii.js');
const { bundleParts, PARTS } = require('./bundle-parts.js');
const { external } = require('./external.js');
const { BUILD, READER, summed } = require('./sums.js');
const { version } = require('../package.json');

const root = join(__dirname, '..');

const written = {
  target: 'node20.19',
  format: 'cjs',
  minify: process.env.ROUNDUP_READABLE_BUNDLE === undefined,
  legalComments: 'none',
  logLevel: 'warning',
  // A template is read as it is written (String.raw), a string as it is meant: strings may be escaped.
  supported: { 'template-literal': false },
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
// program has too.
const GROUPING = 'group-stories';
const GROUPS = join('src/core/group', `${GROUPING}.ts`);
const besideTheProgram = {
  name: 'beside-the-program',
  resolveId: (id, importer) => {
    if (importer === undefined) return null;
    if (Object.hasOwn(vendored, id)) return { id: fileOf(id), external: true };
    return join(importer, '..', id) === join(root, GROUPS) ? { id: fileOf(GROUPING), external: true } : null;
  },
};

// Modules of node that take long to load: each is loaded when a function of it is called.
const SLOW = /^node:(?:child_process|crypto|fs\/promises|module|os|timers\/promises|zlib)$/;
const LATER = '\0when-needed:';
const isLater = (id, importer) => SLOW.test(id) && !importer?.startsWith(LATER);
const whenNeeded = {
  name: 'when-needed',
  resolveId: (id, importer) => (isLater(id, importer) ? `${LATER}${id}` : null),
  load: (id) => (id.startsWith(LATER) ? { code: callsOf(id.slice(LATER.length)), moduleSideEffects: false } : null),
};

/** Its functions and tables; its classes are no calls, and who needs one loads the module where that is needed. */
function callsOf(name) {
  const exported = Object.entries(require(name)).flatMap(([key, value]) => {
    if (!/^[a-z]/.test(key) || !['function', 'object'].includes(typeof value)) return [];
    if (typeof value === 'function')
      return `export function ${key}(...given) { return require('${name}').${key}(...given); }`;
    return `export const ${key} = /* @__PURE__ */ new Proxy({}, { get: (_, of) => require('${name}').${key}[of] });`;
  });
  return exported.join('\n');
}

// Of handlebars the part that renders stands beside the program, the one that reads templates outside.
const isOutside = (id, importer) =>
  (id.startsWith('node:') && !isLater(id, importer)) ||
  (!Object.hasOwn(vendored, id) && external.some((name) => id === name || id.startsWith(`${name}/`)));

const own = {
  root,
  isOutside,
  plugins: [besideTheProgram, whenNeeded],
  define: {
    'import.meta.dirname': '__dirname',
    BUILD: JSON.stringify(BUILD),
    READER: JSON.stringify(READER),
    VERSION: JSON.stringify(version),
  },
};

async function buildAll() {
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  const beside = [];
  for (const [name, path] of Object.entries(vendored)) {
    const options = { entryPoints: [join(root, 'node_modules', path)], mainFields: ['module', 'main'] };
    beside.push(await bundlePackage(join('dist', fileOf(name)), options));
  }
  const reader = [await bundleOwn('reader.cjs', 'src/io/reading-child.ts'), ...versionsOutside()];
  const program = await programParts();
  beside.push(await bundleOwn(fileOf(GROUPING), GROUPS), await compiledTemplates());
  copyCharacterMaps();
  for (const [file, text] of Object.entries(summed(program, { reader, beside }))) writeBuilt(file, text);
  writeFileSync(join(root, 'dist/reading-child.cjs'), "require('../bin/reading-child.js');\n");
  // As in a pipe, where no terminal says how wide a line is.
  writeBuilt('dist/roundup.1', execFileSync(process.execPath, [join(__dirname, 'man-page.js')], { env: {} }));
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
  const files = readdirSync(join(root, 'templates')).filter((file) => file.endsWith('.hbs'));
  const sources = files.map((file) => readFileSync(join(root, 'templates', file), 'utf8'));
  // Code that knows its helpers has half the length: nothing in it asks whether a name is one.
  const options = { noEscape: true, strict: true, knownHelpers: helpersIn(sources), knownHelpersOnly: true };
  const compiled = files.map(
    (file, at) => `${JSON.stringify(file.slice(0, -4))}: ${handlebars.precompile(sources[at], options)}`,
  );
  const contents = `module.exports = {\n${compiled.join(',\n')}\n};\n`;
  return bundlePackage('dist/templates.cjs', { stdin: { contents } });
}

/** The names that the templates hand something to. */
function helpersIn(sources) {
  const names = {};
  class Calls extends handlebars.Visitor {
    accept(node) {
      if (node?.params?.length > 0 && node.path) names[node.path.original] = true;
      return super.accept(node);
    }
  }
  for (const source of sources) new Calls().accept(handlebars.parse(source));
  return names;
}

/** Adobe's character maps, with which pdf.js reads fonts that are not in the PDF: unpdf is pdf.js without them. */
function copyCharacterMaps() {
  const from = join(root, 'node_modules/pdfjs-dist/cmaps');
  mkdirSync(join(root, 'dist/cmaps'));
  for (const file of readdirSync(from)) copyFileSync(join(from, file), join(root, 'dist/cmaps', file));
}

/** The program's files and their texts. */
async function programParts() {
  const parts = await bundleParts({ ...own, entry: 'src/main.ts', held: PARTS });
  const texts = parts.map(async ({ fileName, code }) => {
    const inFolder = fileName.includes('/') ? code.replaceAll('"./vendor/', '"../vendor/') : code;
    return [join('dist', fileName), await loadable(inFolder)];
  });
  return Object.fromEntries(await Promise.all(texts));
}

/** Writes one file of dist/ that holds all that its entry imports of our own, and returns its text. */
async function bundleOwn(file, entry) {
  const [{ code }] = await bundleParts({ ...own, entry, held: null });
  return writeBuilt(join('dist', file), await loadable(code));
}

/** Writes one file of dist/ and returns its text. */
async function bundlePackage(outfile, options) {
  const { outputFiles } = await build({
    ...written,
    ...options,
    absWorkingDir: root,
    bundle: true,
    platform: 'node',
    write: false,
    outfile,
  });
  return writeBuilt(outfile, importing(asciiOf(outputFiles[0].text)));
}

/** As bin/load.js takes it. */
async function loadable(code) {
  return importing(asciiOf((await transform(code, written)).code));
}

// A script of node:vm may not import: bin/load.js gives it this.
function importing(text) {
  return text.replaceAll(/(?<![\w$.'"`])import\((?=["'])/gu, 'importPackage(');
}

function writeBuilt(file, text) {
  mkdirSync(join(root, file, '..'), { recursive: true });
  writeFileSync(join(root, file), text);
  return text;
}

/** The packages that read pages with the bundle, as they are installed here. */
function versionsOutside() {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  return external.map((name) => `${name} ${packages[`node_modules/${name}`].version}`);
}

void buildAll();
