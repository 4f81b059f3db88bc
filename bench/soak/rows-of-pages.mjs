// What comes from outside, and what is printed of it.
import { counted, fixed, law, scaled } from './row-kinds.mjs';

export const ROWS_OF_PAGES = [
  fixed('F1', 'scripted faults of transport, HTTP, TLS, redirects and encodings', 'test/io/http/faults.test.ts', {
    each: 480,
    soak: 9_600,
  }),
  scaled('F2', 'every framing × encoding × ending × size', 'test/io/http/streams.long.test.ts', {
    each: 2_400,
    pr: 2_400,
    soak: 200_000,
    only: 'right bodies',
  }),
  scaled('F3', 'mutated answers', 'test/io/http/streams.long.test.ts', {
    each: 5_000,
    pr: 5_000,
    soak: 1_000_000,
    only: 'in the vocabulary',
  }),
  fixed('F4', 'bodies beyond lowered limits in every coding, and without an end', 'test/io/http/large-bodies.test.ts', {
    each: 104,
  }),
  fixed(
    'F5',
    'private addresses by every spelling and way, with canaries that listen',
    'test/io/http/guarded.test.ts',
    { each: 2_700, soak: 100_000 },
  ),
  scaled('F5', 'random addresses against a second classifier', 'test/core/fetch/guard.test.ts', {
    each: 4_000,
    pr: 4_000,
    soak: 100_000,
    chunk: 10,
  }),
  scaled('F6', 'schedules of 429, 503 and Retry-After', 'test/core/fetch/retry.test.ts', {
    each: 2_000,
    pr: 2_000,
    soak: 200_000,
    chunk: 10,
  }),
  scaled('F6', 'waiting hosts, by a clock that moves between two looks at it', 'test/io/http/host-slots.test.ts', {
    each: 1_000,
    pr: 1_000,
    soak: 100_000,
    chunk: 10,
  }),
  fixed('F7', 'made walls and articles about walls', 'test/core/read/walls/find-wall.test.ts', {
    each: 500,
    soak: 1_500,
    unit: 'pages',
  }),
  counted(
    'P1',
    'real pages, as they are and mutated, in the reading child',
    'test/hostile/mutated-pages.long.test.ts',
    'ROUNDUP_MUTATED_PAGES',
    { pr: 500, soak: 100_000, chunk: 2_000, unit: 'pages' },
  ),
  fixed(
    'P1',
    'every limit of a page, lowered, on ordinary and mutated pages',
    'test/core/read/tree/parse-tree.test.ts',
    {
      each: 207,
      unit: 'pages',
    },
  ),
  fixed('P1', 'readers that never end, take too much or die', 'test/io/reader.test.ts', { each: 5, unit: 'readers' }),
  counted(
    'P1',
    'mutated pages, most of them real, the light DOM against jsdom',
    'test/core/read/dom/light-document.test.ts',
    'ROUNDUP_MUTATIONS',
    { pr: 60, soak: 100_000, chunk: 300, unit: 'pages' },
  ),
  fixed('P2', 'pages that would run or ask for something, with a canary', 'test/hostile/canary.test.ts', { each: 85 }),
  counted('P3', 'memory of the process that has pages read', 'test/memory/memory.long.test.ts', 'MEMORY_PAGES', {
    pr: 200,
    soak: 10_000,
    chunk: 1_000,
    unit: 'pages',
  }),
  fixed('P4', 'own patterns by their structure', 'test/regexes.test.ts', { each: 1, unit: 'runs of all' }),
  fixed('P4', 'own patterns against long text of up to 1 MB: 50 ms', 'test/regexes.long.test.ts', {
    each: 1,
    unit: 'runs of all',
    mode: 'timed',
  }),
  law('O1', 'Markdown injection by three laws, by four readers', 'test/laws/output-markdown.test.ts', {
    each: 12,
    pr: 40_800,
    soak: 4_000_000,
    chunk: 3_400,
  }),
  law(
    'O2',
    'front matter, template openers, comments, by two YAML readers and LiquidJS: five laws',
    'test/laws/output-yaml.test.ts',
    { each: 5, pr: 20_000, soak: 1_000_000, chunk: 4_000 },
  ),
  law('O2', 'whole posts: markers that cannot be forged', 'test/laws/output-post.test.ts', {
    pr: 200,
    soak: 50_000,
    chunk: 500,
  }),
  law('O3', 'terminal and cron mail: two laws for each', 'test/laws/output-screen.test.ts', {
    each: 4,
    pr: 10_000,
    soak: 500_000,
    chunk: 8_000,
  }),
  fixed(
    'O4',
    'broken and large templates, and names that are none of theirs',
    'test/core/render/hostile-templates.test.ts',
    {
      each: 76,
      unit: 'templates',
    },
  ),
  law('O4', 'templates of any pieces', 'test/laws/output-templates.test.ts', { pr: 200, soak: 20_000, chunk: 5_000 }),
];
