// Cuts the program into files of which a command loads only what it runs. They meet where a module is imported lazily.
const { join } = require('node:path');

/**
 * What a file holds, with all that is imported by it and stands in none above: `main` prints a draft that is remembered,
 * `saving` saves a link, `merging` puts what is made into the draft that is there, `making` makes it. What else is
 * imported lazily stands in a file of its own, and so does what reads settings, which are kept as long as their text.
 */
exports.PARTS = {
  main: ['src/main.ts', 'src/io/open-world.ts', 'src/commands/draft.ts'],
  saving: ['src/commands/save.ts', 'src/io/library.ts', 'src/io/imported.ts', 'src/io/written-posts.ts'],
  merging: ['src/core/merge/merge-draft.ts', 'src/core/merge/parse-draft.ts'],
  making: [
    'src/commands/make-post.ts',
    'src/core/render/runtime.ts',
    'src/io/archive/archive.ts',
    'src/io/articles.ts',
  ],
  settings: ['src/core/settings/parse-settings.ts'],
};

/**
 * @param entry a module of ours, from the folder of the sources on
 * @param held as PARTS; null for one file that holds all
 * @param isOutside whether a module stays outside
 * @returns {Promise<{fileName: string, code: string}[]>} the first one is that of the entry
 */
exports.bundleParts = async function bundleParts({ root, entry, held, isOutside, plugins, define }) {
  const { rolldown } = await import('rolldown');
  const bundle = await rolldown({
    input: { [entry.match(/([\w-]+)\.ts$/u)[1]]: join(root, entry) },
    cwd: root,
    platform: 'node',
    external: isOutside,
    plugins,
    transform: { target: 'node20.19', define },
    preserveEntrySignatures: 'allow-extension',
    checks: { ineffectiveDynamicImport: false },
  });
  const { output } = await bundle.generate({
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: ({ name }) => (Object.hasOwn(held, name) ? '[name].cjs' : 'parts/[name].cjs'),
    comments: false,
    // Each use of a constant would else look first whether it is set yet.
    topLevelVar: true,
    codeSplitting: held !== null && {
      includeDependenciesRecursively: false,
      groups: [{ name: partNamer(root, held), debugName: 'part' }],
    },
  });
  await bundle.close();
  return output;
};

/** Gives the name of the part that holds a module; null for one that is cut by who imports it. */
function partNamer(root, held) {
  let parts = null;
  return (id, modules) => (parts ??= partsOf(root, held, modules)).get(id) ?? null;
}

function partsOf(root, held, modules) {
  const parts = new Map([['\0rolldown/runtime.js', Object.keys(held)[0]]]);
  for (const [part, files] of Object.entries(held)) {
    const waiting = files.map((file) => join(root, file));
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
      if (parts.has(file)) continue;
      parts.set(file, part);
      waiting.push(...(modules.getModuleInfo(file)?.importedIds ?? []));
    }
  }
  return parts;
}
