// What the reliability of roundup is measured by: a row for each class of faults, the test that holds it, and how often it is to hold
// at a release candidate (`pr`) and in a long soak (`soak`). `npm run soak` runs them; rows that nothing covers say so.

const law = (row, what, test, { pr, soak, chunk, each = 1, only }) => ({ row, what, test, only, each, pr, soak, chunk, unit: 'cases', env: (n) => ({ ROUNDUP_LAW_RUNS: n }) });
const scaled = (row, what, test, { pr, soak, chunk, each, only, unit = 'cases' }) => ({ row, what, test, only, each, pr, soak, chunk, unit, env: (n) => ({ ROUNDUP_TEST_SCALE: n }) });
const counted = (row, what, test, variable, { pr, soak, chunk, each = 1, only, unit = 'cases' }) => ({ row, what, test, only, each, pr, soak, chunk, unit, env: (n) => ({ [variable]: n }) });
/** The same cases every time: `each` of them in a run. */
const fixed = (row, what, test, { each, pr = each, soak = pr, only, unit = 'cases', env = {} }) => ({ row, what, test, only, each, pr, soak, chunk: 1, unit, env: () => env });

const SIZES = [2_000, 20_000, 100_000, 300_000, 1_000_000, 4_000_000];

export const ROWS = [
  fixed('F1', 'scripted faults of transport, HTTP, TLS, redirects and encodings', 'test/io/http/faults.test.ts', { each: 480, pr: 480, soak: 9_600 }),
  scaled('F2', 'every framing × encoding × ending × size', 'test/io/http/streams.test.ts', { each: 60, pr: 2_400, soak: 200_000, chunk: 20, only: 'right bodies' }),
  scaled('F3', 'mutated answers', 'test/io/http/streams.test.ts', { each: 120, pr: 5_000, soak: 1_000_000, chunk: 15, only: 'within the deadline' }),
  scaled('F4', 'bombs and endless bodies', 'test/io/http/bombs.test.ts', { each: 9, pr: 60, soak: 3_000, chunk: 4 }),
  fixed('F5', 'private addresses by every spelling and way, with canaries that listen', 'test/io/http/guarded.test.ts', { each: 1, pr: 1, soak: 50, unit: 'runs of all' }),
  scaled('F5', 'random addresses against a second classifier', 'test/core/fetch/guard.test.ts', { each: 4_000, pr: 4_000, soak: 100_000, chunk: 10 }),
  scaled('F6', 'schedules of 429, 503 and Retry-After', 'test/core/fetch/retry.test.ts', { each: 400, pr: 2_000, soak: 200_000, chunk: 10 }),
  fixed('F7', 'made walls and articles about walls', 'test/core/read/walls/find-wall.test.ts', { each: 500, pr: 500, soak: 1_500, unit: 'pages' }),
  { row: 'P1', what: 'hostile HTML in the reading child, one size of page after the other', test: 'test/hostile/hostile-pages.test.ts', each: 90, pr: 540, soak: 2_160, chunk: 1, unit: 'pages', env: (_, run) => ({ ROUNDUP_HOSTILE: SIZES[run % SIZES.length] }) },
  counted('P1', 'mutated pages, the light DOM against jsdom', 'test/core/read/dom/light-document.test.ts', 'ROUNDUP_MUTATIONS', { pr: 1_000, soak: 100_000, chunk: 300, unit: 'pages' }),
  fixed('P2', 'pages that would run or ask for something, with a canary', 'test/hostile/canary.test.ts', { each: 85, pr: 85, soak: 85 }),
  counted('P3', 'memory of the process that has pages read', 'test/memory/memory.test.ts', 'MEMORY_PAGES', { pr: 200, soak: 10_000, chunk: 1_000, unit: 'pages' }),
  fixed('P4', 'own patterns against adversarial text', 'test/regexes.test.ts', { each: 1, pr: 1, soak: 1, unit: 'runs of all' }),
  law('O1', 'Markdown injection, by four readers', 'test/laws/output-markdown.test.ts', { each: 4, pr: 40_000, soak: 4_000_000, chunk: 3_000 }),
  law('O2', 'front matter, template openers, comments, by two YAML readers and LiquidJS', 'test/laws/output-yaml.test.ts', { pr: 20_000, soak: 1_000_000, chunk: 8_000 }),
  law('O2', 'whole posts: markers that cannot be forged', 'test/laws/output-post.test.ts', { pr: 1_000, soak: 50_000, chunk: 500 }),
  law('O3', 'terminal and cron mail', 'test/laws/output-screen.test.ts', { pr: 10_000, soak: 500_000, chunk: 8_000 }),
  fixed('O4', 'broken, huge, recursive and attacking templates', 'test/core/render/hostile-templates.test.ts', { each: 1, pr: 1, soak: 1, unit: 'runs of all' }),
  fixed('D1', 'every call that changes the disk × nine faults', 'test/io/faults.test.ts', { each: 63, pr: 63, soak: 63, unit: 'scenarios × faults', env: { ROUNDUP_ALL_FAULTS: '1' } }),
  counted('D2', 'fetch, draft, save and mark at once, killed at any moment', 'test/chaos/kills.test.ts', 'ROUNDUP_CHAOS_KILLS', { pr: 300, soak: 10_000, chunk: 40, unit: 'kills' }),
  counted('D2', 'writers of each kind of file, killed at any moment', 'test/io/processes.test.ts', 'ROUNDUP_KILLS', { each: 3, pr: 300, soak: 10_000, chunk: 20, unit: 'kills' }),
  counted('D3', 'the lock: dead, stopped and rival holders', 'test/io/files/lock.test.ts', 'ROUNDUP_LOCK_KILLS', { pr: 50, soak: 1_000, chunk: 50, unit: 'kills' }),
  { row: 'D4', what: 'a disk that is full at every 4 KB of room up to 1 MB, six commands each', test: 'test/chaos/disk-full.test.ts', each: 1, pr: 256, soak: 256, chunk: 32, unit: 'sizes', env: (n, run) => ({ ROUNDUP_DISK_STEPS: n, ROUNDUP_DISK_FIRST: run * 32 }) },
  law('D5', 'a draft that its author has edited, drafted again', 'test/laws/merging.test.ts', { pr: 20_000, soak: 1_000_000, chunk: 4_000 }),
  fixed('D6', 'an editor that saves while a draft is replaced, at every call', 'test/io/files/replace.test.ts', { each: 40, pr: 40, soak: 40, only: 'an editor that saves' }),
  counted('D7', 'archives with flipped bits, cut at every byte, with junk', 'test/io/archive', 'ROUNDUP_FLIP_RUNS', { each: 2, pr: 3_000, soak: 30_000, chunk: 500 }),
  counted('D7', 'libraries with flipped bits and torn lines', 'test/io/library.test.ts', 'ROUNDUP_FLIP_RUNS', { pr: 3_000, soak: 30_000, chunk: 3_000 }),
  fixed('D8', 'files of older and newer versions', 'test/cli/versions.test.ts', { each: 1, pr: 1, soak: 1, unit: 'runs of all' }),
  fixed('D9', 'a millisecond around every month of 2000–2100 in ten zones', 'test/core/month/month.test.ts', { each: 72_000, pr: 72_000, soak: 72_000, env: { ROUNDUP_LAW_RUNS: '1' } }),
  counted('D10', 'signals at any moment', 'test/cli/signals.test.ts', 'ROUNDUP_SIGNALS', { pr: 150, soak: 5_000, chunk: 15, unit: 'signals', only: 'at any moment' }),
  counted('E1', 'the chaos month: 300 links, 60 jobs', 'test/chaos/month.test.ts', 'ROUNDUP_CHAOS_MONTHS', { pr: 20, soak: 1_000, chunk: 1, unit: 'months' }),
  { row: 'Q1', what: 'mutations of the code itself: not part of the soak', test: null },
];
