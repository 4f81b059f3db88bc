import { dirname, join, relative } from 'node:path';

export interface SourceFile {
  /** Relative to src/. */
  readonly path: string;
  readonly text: string;
}
export interface Import {
  readonly from: string;
  readonly typeOnly: boolean;
}

const MOST_CHARACTERS = 120;
/** Folders whose files are values or entries of one kind: the folder says what a name in it means. */
const OF_ONE_KIND = [
  'cli/',
  'commands/',
  'core/check/rules/',
  'core/doctor/',
  'core/group/vocabulary/',
  'core/publish/engines/',
  'core/read/kinds/',
  'core/sources/services/',
  'core/sources/shapes/',
];

export function importsOf(text: string): readonly Import[] {
  const statics = [...text.matchAll(/^(?:import|export)\s+(type\s+)?[^;]*?from\s+'([^']+)'/gmu)];
  const dynamic = [...text.matchAll(/(typeof\s+)?import\('([^']+)'\)/gu)];
  return [...statics, ...dynamic].map((found) => ({ from: found[2] ?? '', typeOnly: found[1] !== undefined }));
}

/** The file that an import means, relative to src/. */
export function targetOf(path: string, from: string): string {
  return relative('/', join('/', dirname(path), from));
}

export function width({ path, text }: SourceFile): readonly string[] {
  return text
    .split('\n')
    .flatMap((line, index) =>
      line.length > MOST_CHARACTERS ? [`${path}:${index + 1} is wider than ${MOST_CHARACTERS} characters`] : [],
    );
}

/** Japanese messages that carry an English sentence, or half of one. */
export function halfEnglish({ path, text }: SourceFile): readonly string[] {
  return [...text.matchAll(JAPANESE_MESSAGE)]
    .map(([, pieces = '']) => pieces.replaceAll(/\$\{[^}]*\}|[`'] \+\s*[`']/gu, ''))
    .filter((words) => /\b[a-z]{2,} [a-z]{2,} [a-z]{2,}\b/u.test(words))
    .map((words) => `${path} speaks English to Japanese readers: ${words}`);
}

// A text, or several that are joined.
const JAPANESE_MESSAGE = /\bja:\s*((?:(?:`(?:[^`\\]|\\.)*`|'(?:[^'\\]|\\.)*')(?:\s*\+\s*)?)+)/gu;

/**
 * Japanese texts with an Error's own words in them, which are English: `error.message`, `String(error)`, the error
 * itself, or a constant made of them.
 */
export function quotedErrors({ path, text }: SourceFile): readonly string[] {
  const errors = [...text.matchAll(CAUGHT)].map((found) => found[1] ?? found[2] ?? found[3] ?? '');
  const words = new Set(/^.*\(\{ message \}\) =>/mu.test(text) ? ['message'] : []);
  const isTold = (code: string): boolean =>
    errors.some((error) =>
      new RegExp(String.raw`\b${error}(?: as \w+)?\)?\.message\b|\bString\(${error}\)`, 'u').test(code),
    ) || [...words].some((name) => new RegExp(String.raw`(?<![.\w])${name}\b(?!\.ja|:)`, 'u').test(code));
  for (const [, name = '', value = ''] of text.matchAll(/\b(?:const|let) (\w+) =\s*([^;]*);/gu))
    if (isTold(value)) words.add(name);
  return [...text.matchAll(/`((?:[^`\\]|\\.)*)`/gu), ...text.matchAll(/\bja:\s*([^`'\s{][^,}\n]*)/gu)]
    .filter(([whole, inner = '']) => whole.startsWith('ja:') || /[ぁ-んァ-ヶ一-龠]/u.test(inner))
    .map(([whole, inner = '']) =>
      whole.startsWith('ja:') ? inner : [...inner.matchAll(/\$\{([^}]*)\}/gu)].map((found) => found[1]).join(' '),
    )
    .filter((code) => isTold(code) || errors.includes(code.trim()))
    .map((code) => `${path} quotes an error to Japanese readers: ${code}`);
}
const CAUGHT = /\bcatch \((\w+)\)|\.catch\(\((\w+)|\bon(?:ce)?\('error', \((\w+)/gu;

/** Comments that begin in the middle: nobody knows of what. */
export function subjectless({ path, text }: SourceFile): readonly string[] {
  return [...text.matchAll(/\/\*\*\s*(?:\* )?(?:Of|The same)\b.*/gu)].map(
    ([comment]) => `${path} has a comment without a subject: ${comment.replaceAll(/\s+/gu, ' ')}`,
  );
}

/** Files that import one another, values and types alike: none of them can be read without the others. */
export function circles(files: readonly SourceFile[]): readonly string[] {
  const imports = new Map(
    files.map(({ path, text }) => [
      path,
      importsOf(text)
        .filter(({ from }) => from.startsWith('.'))
        .map(({ from }) => targetOf(path, from)),
    ]),
  );
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (path: string, way: readonly string[]): void => {
    const at = way.indexOf(path);
    if (at >= 0) found.push(`${[...way.slice(at), path].join(' → ')} is a circle`);
    if (at >= 0 || done.has(path)) return;
    for (const next of imports.get(path) ?? []) visit(next, [...way, path]);
    done.add(path);
  };
  for (const path of imports.keys()) visit(path, []);
  return found;
}

/** Files of one name, but for values of one kind, and for a decision (core) and its edge (io). */
export function twinFiles(files: readonly SourceFile[]): readonly string[] {
  const named = files
    .map(({ path }) => path)
    .filter((path) => path.includes('/') && !OF_ONE_KIND.some((folder) => path.startsWith(folder)));
  return twins(
    named.map((path) => [`${path.split('/')[0]} ${path.slice(path.lastIndexOf('/') + 1)}`, path]),
    'bear the same name',
  );
}

/** Exported types of one name, and types of a file's own that bear the name of one that is exported elsewhere. */
export function twinTypes(files: readonly SourceFile[]): readonly string[] {
  const exported = files.flatMap(({ path, text }) => namesIn(text, /^export (?:interface|type) (\w+)/gmu, path));
  const nouns = new Set(exported.map(([name]) => name));
  const own = files
    .flatMap(({ path, text }) => namesIn(text, /^(?:interface|type) (\w+)/gmu, path))
    .filter(([name]) => nouns.has(name));
  return twins([...exported, ...own], 'declare a type of the same name');
}

/**
 * What the map says and is not so, and which folder it lacks: a folder has a line below its parent's, or its name in the
 * words of the line of a folder that it lies in. @param folders relative to src/, with a `/` at the end
 */
export function mapErrors(map: string, folders: readonly string[]): readonly string[] {
  const entries = entriesOf(map);
  const isNamed = (folder: string): boolean =>
    entries.some(
      ({ path, names }) =>
        path === folder || (folder.startsWith(path) && names.includes(folder.split('/').at(-2) ?? '')),
    );
  const wrong = entries.flatMap(({ path, names }) => {
    const parent = path.replace(/[^/]+\/$/u, '');
    const absent = names.filter((name) => !folders.some((one) => one.startsWith(parent) && one.endsWith(`/${name}/`)));
    return [...(folders.includes(path) || path === '' ? [] : [path]), ...absent.map((name) => `${path}…${name}/`)];
  });
  return [
    ...folders.filter((folder) => !isNamed(folder)).map((folder) => `the map does not name ${folder}`),
    ...wrong.map((name) => `there is no folder ${name}`),
  ];
}

interface MapEntry {
  /** '' for src itself. */
  readonly path: string;
  /** The folders that its words name. */
  readonly names: readonly string[];
}

/** The lines of the map that begin with a folder, with the lines that go on with their words. */
function entriesOf(map: string): readonly MapEntry[] {
  const entries: { path: string; words: string }[] = [];
  const open: { indent: number; name: string }[] = [];
  for (const line of map.split('\n')) {
    const [, indent = '', name, words = ''] = /^( {0,8})([a-z][\w-]*)\/(.*)$/u.exec(line) ?? [];
    if (name === undefined) {
      const last = entries.at(-1);
      if (last && line.startsWith(' '.repeat(12))) last.words += ` ${line}`;
      continue;
    }
    while ((open.at(-1)?.indent ?? -1) >= indent.length) open.pop();
    open.push({ indent: indent.length, name });
    const path = open.slice(1).map((one) => `${one.name}/`);
    entries.push({ path: path.join(''), words });
  }
  return entries.map(({ path, words }) => ({
    path,
    names: [...words.matchAll(/(?<![\w./*-])([a-z][\w-]*)\/(?=[\s,;:)]|$)/gu)].map((found) => found[1] ?? ''),
  }));
}

function namesIn(text: string, pattern: RegExp, path: string): readonly (readonly [name: string, path: string])[] {
  return [...text.matchAll(pattern)].map((found) => [found[1] ?? '', path] as const);
}

function twins(named: readonly (readonly [name: string, path: string])[], what: string): readonly string[] {
  const places = new Map<string, string[]>();
  for (const [name, path] of named) places.set(name, [...(places.get(name) ?? []), path]);
  return [...places].flatMap(([name, paths]) =>
    paths.length > 1 ? [`${paths.join(' and ')} ${what}: ${name.split(' ').at(-1)}`] : [],
  );
}
