import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exportsForNobody } from './exports.ts';
import {
  circles,
  halfEnglish,
  importsOf,
  mapErrors,
  quotedErrors,
  subjectless,
  targetOf,
  twinFiles,
  twinTypes,
  width,
  type SourceFile,
} from './house.ts';

const SRC = new URL('../src', import.meta.url).pathname;
const MOST_LINES = 200;
const MEDIAN_LINES = 70;

/** The order of the pipeline (src/README.md): a station imports from itself and from those before it. */
const STATIONS = [
  'outcome.ts',
  'complaint.ts',
  'text',
  'markdown',
  'finding',
  'settings',
  'url',
  'month',
  'library',
  'warc',
  'sources',
  'posts',
  'fetch',
  'read',
  'entry',
  'api',
  'translate',
  'sync',
  'group',
  'compose',
  'render',
  'merge',
  'publish',
  'report',
  'check',
  'preview',
  'doctor',
  'completion',
];
const PURE_MODULES = new Set(['node:crypto', 'node:zlib']);
// `fs` needs an import, so what can be reached without one is what is looked for.
const IMPURE = [
  /\bprocess\b(?!\s*:)/u,
  /\bMath\.random\b/u,
  /\bDate\.now\b/u,
  /\bnew Date\(\s*\)/u,
  /\bconsole\./u,
  /\bfetch\(/u,
  /\bset(?:Timeout|Interval|Immediate)\(/u,
  /\bperformance\.now\b/u,
  /\bglobalThis\b/u,
  /\bcrypto\.(?:randomUUID|getRandomValues)\b/u,
];

function filesUnder(folder: string): readonly SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
}

/** `commands/draft.ts` is of the room `commands`, `main.ts` of `main.ts`. */
function roomOf(path: string): string {
  return path.split('/')[0] ?? '';
}

const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'main.ts': ['cli.ts', 'cli', 'parts.ts', 'io', 'core', 'model.ts', 'issue.ts', 'edges.ts', 'world.ts'],
  'parts.ts': ['io', 'core'],
  'cli.ts': ['cli', 'core', 'model.ts', 'world.ts'],
  cli: ['cli', 'commands', 'core', 'model.ts', 'world.ts'],
  commands: ['commands', 'core', 'model.ts', 'issue.ts', 'facts.ts', 'edges.ts', 'world.ts'],
  io: ['io', 'core', 'model.ts', 'issue.ts', 'facts.ts', 'edges.ts', 'world.ts'],
  core: ['core', 'model.ts', 'issue.ts', 'facts.ts'],
  'world.ts': ['core', 'model.ts', 'issue.ts', 'facts.ts', 'edges.ts'],
  'edges.ts': ['core', 'model.ts', 'facts.ts'],
  'facts.ts': ['model.ts'],
  'issue.ts': ['model.ts'],
  'model.ts': [],
};

export function violations(files: readonly SourceFile[]): readonly string[] {
  return [
    ...files.flatMap((file) => [
      ...arrows(file),
      ...impurities(file),
      ...aroundTheDisk(file),
      ...size(file),
      ...width(file),
      ...halfEnglish(file),
      ...quotedErrors(file),
      ...subjectless(file),
    ]),
    ...circles(files),
    ...twinFiles(files),
    ...twinTypes(files),
    ...exportsForNobody(files),
  ];
}

function arrows({ path, text }: SourceFile): readonly string[] {
  const room = roomOf(path);
  return importsOf(text)
    .filter(({ from }) => from.startsWith('.'))
    .flatMap(({ from, typeOnly }) => {
      const target = targetOf(path, from);
      if (!MAY_IMPORT[room]?.includes(roomOf(target)))
        return [`${path} imports ${target}: ${room} may not know ${roomOf(target)}`];
      if (['world.ts', 'edges.ts', 'facts.ts', 'model.ts', 'issue.ts'].includes(room) && !typeOnly)
        return [`${path} imports more than types from ${target}`];
      if (room !== 'core' || roomOf(target) !== 'core') return [];
      const [own, other] = [stationOf(path), stationOf(target)];
      if (own < 0) return [`${path} is in no station of the pipeline`];
      return other > own ? [`${path} imports ${target}, which comes later in the pipeline`] : [];
    });
}

// What changes the disk goes through the file in whose place tests put disks that fail.
const DISK = 'io/files/disk.ts';
const CHANGING =
  /\b(?:(?:append|copy|write)File|cp|fsync|ftruncate|link|mkdir|open|rename|rm|symlink|truncate|unlink|utimes|write)Sync\b/u;
// Standard output is nobody’s file but its reader’s.
const OTHER_WRITERS = new Set(['io/output.ts']);

function aroundTheDisk({ path, text }: SourceFile): readonly string[] {
  if (path === DISK || OTHER_WRITERS.has(path)) return [];
  const imports = text.match(/^(?:import|export)\s(?!type\b)[^;]*?from\s+'node:fs(?:\/promises)?';/gmu) ?? [];
  return imports
    .filter((one) => one.includes('fs/promises') || CHANGING.test(one))
    .map(() => `${path} changes the disk without ${DISK}`);
}

function stationOf(path: string): number {
  return STATIONS.indexOf(path.split('/')[1] ?? '');
}

function impurities({ path, text }: SourceFile): readonly string[] {
  const code = text
    .replaceAll(/\/\*[\s\S]*?\*\//gu, '')
    .replaceAll(/(^|\s)\/\/.*$/gmu, '')
    .replaceAll(/'(?:[^'\\\n]|\\.)*'/gu, "''")
    .replaceAll(/`(?:[^`\\]|\\.)*`/gu, '``');
  const speaks =
    path !== 'main.ts' &&
    /\bprocess\.(?:env|exit|argv|stdout|stderr|cwd)\b/u.test(code) &&
    path !== 'io/reading-child.ts'
      ? [`${path} says process`]
      : [];
  if (roomOf(path) !== 'core') return speaks;
  const modules = importsOf(text)
    .filter(({ from }) => from.startsWith('node:') && !PURE_MODULES.has(from))
    .map(({ from }) => `${path} imports ${from}: core is pure`);
  const globals = IMPURE.filter((pattern) => pattern.test(code)).map(
    (pattern) => `${path} is not pure: ${pattern.source}`,
  );
  return [...modules, ...globals];
}

function size({ path, text }: SourceFile): readonly string[] {
  const lines = text.split('\n').length - 1;
  // Word lists have an entry a line.
  return lines > MOST_LINES && !path.includes('/vocabulary/')
    ? [`${path} has ${lines} lines, more than ${MOST_LINES}`]
    : [];
}

describe('the house', () => {
  const files = filesUnder(SRC);

  it('keeps its arrows and names, a pure core, short files and lines, and no circles', () => {
    expect(violations(files)).toEqual([]);
  });

  it(`has a median file of at most ${MEDIAN_LINES} lines`, () => {
    const lengths = files.map(({ text }) => text.split('\n').length - 1).sort((a, b) => a - b);
    expect(lengths[lengths.length >> 1]).toBeLessThanOrEqual(MEDIAN_LINES);
  });

  it('is as its map says: every folder is named there, in the order of the pipeline, and every name is one', () => {
    const map = readFileSync(join(SRC, 'README.md'), 'utf8').split('```')[1] ?? '';
    const ofSrc = map.slice(map.indexOf('\nsrc/'));
    const folders = readdirSync(SRC, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => `${relative(SRC, join(entry.parentPath, entry.name))}/`);
    expect(mapErrors(ofSrc, folders)).toEqual([]);
    const stations = [...ofSrc.matchAll(/^ {4}([a-z][\w-]*)\//gmu)].map((found) => found[1]);
    expect(stations.slice(0, STATIONS.length - 2)).toEqual(STATIONS.slice(2));
  });

  it('says of every kind of fixtures what is in a case', () => {
    const contributing = readFileSync(join(SRC, '../CONTRIBUTING.md'), 'utf8');
    const told = [...contributing.matchAll(/^\| `([a-z-]+)` \|/gmu)].map((found) => found[1]);
    // The month of the demo, and a key for servers of the tests: no cases.
    const kinds = readdirSync(join(SRC, '../fixtures')).filter((name) => !['demo', 'certificates'].includes(name));
    expect(told.toSorted()).toEqual(kinds.toSorted());
  });

  it('has benchmarks of the same size', () => {
    const bench = join(SRC, '../bench');
    const scripts = readdirSync(bench, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.mjs') && !/(?:^|\/)(?:dist|results|node_modules|\.[^/]*)(?:\/|$)/u.test(path))
      .map((path) => ({ path, text: readFileSync(join(bench, path), 'utf8') }));
    expect(scripts.length).toBeGreaterThan(20);
    expect(scripts.flatMap((file) => [...width(file), ...size(file)])).toEqual([]);
  });

  it('has no junk drawers and no barrels', () => {
    expect(
      files.map(({ path }) => path).filter((path) => /(^|\/)(utils?|helpers?|common|misc|index)(\.ts|\/)/u.test(path)),
    ).toEqual([]);
  });

  it.each([
    ['commands/x.ts', "import { a } from '../io/screen.ts';", 'may not know io'],
    ['core/merge/x.ts', "import type { World } from '../../world.ts';", 'may not know world.ts'],
    ['core/url/x.ts', "import { a } from '../merge/b.ts';", 'later in the pipeline'],
    ['core/url/x.ts', "import { readFile } from 'node:fs/promises';", 'core is pure'],
    ['core/url/x.ts', 'const day = new Date();', 'not pure'],
    ['core/url/x.ts', 'const zone = process.env.TZ;', 'not pure'],
    ['core/url/x.ts', 'const pick = Math.random();', 'not pure'],
    ['core/url/x.ts', "const lazy = () => import('../../io/screen.ts');", 'may not know io'],
    ['core/odds/x.ts', "import { a } from '../url/b.ts';", 'no station'],
    ['io/x.ts', "import { stat } from 'node:fs/promises';", 'changes the disk without'],
    ['io/x.ts', "import { existsSync, mkdirSync } from 'node:fs';", 'changes the disk without'],
    ['io/x.ts', 'const home = process.env;', 'says process'],
    ['io/x.ts', '\n'.repeat(MOST_LINES + 1), 'more than'],
    ['model.ts', "import type { A } from './issue.ts';", 'may not know'],
    ['world.ts', "import { A } from './model.ts';", 'more than types'],
    ['core/url/x.ts', `// ${'x'.repeat(200)}`, 'wider than 120'],
    ['core/url/x.ts', "const says = { en: 'x', ja: '失敗: no such file' };", 'speaks English to Japanese readers'],
    ['core/url/x.ts', "const says = { ja:\n  '失敗: ' +\n  'no such file' };", 'speaks English to Japanese readers'],
    ['core/url/x.ts', 'try {} catch (error) { const says = { ja: `失敗（${error.message}）` }; }', 'quotes an error'],
    [
      'core/url/x.ts',
      'try {} catch (error) { throw new Complaint(file, `失敗: ${String(error)}`); }',
      'quotes an error',
    ],
    ['core/url/x.ts', 'try {} catch (e) { const words = e.message; const ja = `失敗: ${words}`; }', 'quotes an error'],
    ['core/url/x.ts', 'try {} catch (e) { return { ja: (e as Error).message }; }', 'quotes an error'],
    ['core/url/x.ts', "child.once('error', (error) => tell(`失敗: ${error}`));", 'quotes an error'],
    ['core/url/x.ts', '/** Of the file as it is. */', 'a comment without a subject'],
    ['core/url/x.ts', '/**\n * The same, of a path.\n */', 'a comment without a subject'],
    ['core/url/x.ts', 'interface Link {}', 'declare a type of the same name: Link'],
    ['core/url/x.ts', "import type { B } from './other.ts';", 'is a circle'],
    ['core/url/x.ts', "export type { B } from './other.ts';", 'is a circle'],
    ['core/url/x.ts', 'export interface Other {}', 'declare a type of the same name: Other'],
    ['core/month/other.ts', '', 'bear the same name: other.ts'],
    [
      'core/url/x.ts',
      'export const lonely = 1;\nconst twice = lonely;',
      'exports lonely, which no other file of src/ uses',
    ],
  ])('tells of a violation planted in %s: %s', (path, text, message) => {
    const others = [
      { path: 'core/url/other.ts', text: "import { a } from './x.ts';\nexport interface Other {}\n" },
      { path: 'model.ts', text: 'export interface Link {}\n' },
    ].filter((other) => other.path !== path);
    expect(violations([...others, { path, text }]).join('\n')).toContain(message);
  });

  it.each(['core/doctor/other.ts', 'core/sources/services/other.ts', 'commands/other.ts', 'io/url/other.ts'])(
    'lets %s bear the name of core/url/other.ts: the folder says what it is',
    (path) => {
      expect(
        violations([
          { path, text: '' },
          { path: 'core/url/other.ts', text: '' },
        ]),
      ).toEqual([]);
    },
  );

  it('tells where the map is wrong', () => {
    expect(mapErrors('src/\n  core/  decisions\n    url/  names\n', ['core/', 'core/url/'])).toEqual([]);
    expect(mapErrors('src/\n  core/\n    urls/\n', ['core/', 'core/url/'])).toEqual([
      'the map does not name core/url/',
      'there is no folder core/urls/',
    ]);
    const rooms = ['core/', 'core/url/', 'core/url/hosts/', 'io/', 'io/hosts/'];
    expect(mapErrors('src/\n  core/  decisions\n    url/  names; hosts/ (lists)\n  io/  edges\n', rooms)).toEqual([
      'the map does not name io/hosts/',
    ]);
    expect(mapErrors('src/\n  core/\n    url/\n              hosts/, lists/\n  io/  hosts/\n', rooms)).toEqual([
      'there is no folder core/url/…lists/',
    ]);
  });
});
