import type { SourceFile } from './house.ts';

/** What only tests use and is exported all the same, with what it is good for there. */
const FOR_TESTS: ReadonlyMap<string, string> = new Map([
  ['AUTHOR_RULES', 'each rule is taken out, and some page has to be misread then'],
  ['LANGUAGE_RULES', 'as AUTHOR_RULES'],
  ['PUBLISHED_RULES', 'as AUTHOR_RULES'],
  ['SITE_RULES', 'as AUTHOR_RULES'],
  ['SUMMARY_RULES', 'as AUTHOR_RULES'],
  ['TITLE_RULES', 'as AUTHOR_RULES'],
  ['UNWANTED', 'all that is printed is looked through for it'],
  ['fromLargest', 'a sort of our own, which has to agree with the built-in one'],
  ['meanOdds', 'what the quick sums have to agree with'],
  ['referenceBody', 'what the light DOM has to agree with, and what a hostile page meets when it does not'],
]);

/** What bin/ takes from the built program. */
const FOR_BIN: ReadonlySet<string> = new Set(['main', 'parts']);

/**
 * Values that a file exports and no other file of src/ names: tests alone use them, or nobody. Types are left out: an
 * exported function speaks of them.
 */
export function exportsForNobody(files: readonly SourceFile[]): readonly string[] {
  const imported = new Set(files.flatMap(({ text }) => importedNames(codeOf(text))));
  const given = files.flatMap(({ path, text }) =>
    [...codeOf(text).matchAll(/^export (?:async )?(?:function\*?|const|class|let) (\w+)/gmu)].map(([, name = '']) => ({
      path,
      name,
    })),
  );
  const stale = [...FOR_TESTS.keys()].filter((name) => files.length > 100 && !given.some((one) => one.name === name));
  return [
    ...given
      .filter(({ name }) => !imported.has(name) && !FOR_TESTS.has(name) && !FOR_BIN.has(name))
      .map(({ path, name }) => `${path} exports ${name}, which no other file of src/ uses`),
    ...stale.map((name) => `test/exports.ts excepts ${name}, which nothing exports`),
  ];
}

/** The words of import clauses, and of statements and lines that import when they are run. */
function importedNames(code: string): readonly string[] {
  const clauses = [/^import\s[^;]*?\sfrom\s/gmu, /^.*\bimport\('.*$/gmu, /\bconst [[{][^;=]*= await Promise/gu];
  return clauses.flatMap((clause) => [...code.matchAll(clause)]).flatMap(([clause]) => clause.match(/\w+/gu) ?? []);
}

function codeOf(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\//gu, '').replaceAll(/(^|\s)\/\/.*$/gmu, '$1');
}
