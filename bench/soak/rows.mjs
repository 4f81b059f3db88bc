// What the reliability of roundup is measured by: a row for each class of faults, the test that holds it, and how often it is to hold: `each` in one run of
// that test (what `npm test` does, where `pr` is the same), at a release candidate (`pr`) and in a long soak (`soak`). `npm run soak` runs them.

/** `chunk`: the count that one run is given, in the unit of the variable. */
const law = (row, what, test, { pr, soak, chunk, each = 1, only }) => ({ row, what, test, only, each, pr, soak, chunk, unit: 'cases', env: (n) => ({ ROUNDUP_LAW_RUNS: n }) });
const scaled = (row, what, test, { pr, soak, chunk = 1, each, only, unit = 'cases' }) => ({ row, what, test, only, each, pr, soak, chunk, unit, env: (n) => ({ ROUNDUP_TEST_SCALE: n }) });
const counted = (row, what, test, variable, { pr, soak, chunk, each = 1, only, unit = 'cases' }) => ({ row, what, test, only, each, pr, soak, chunk, unit, env: (n) => ({ [variable]: n }) });
/** The same cases every time but for the seed: `each` of them in a run. */
const fixed = (row, what, test, { each, pr = each, soak = pr, only, unit = 'cases' }) => ({ row, what, test, only, each, pr, soak, chunk: 1, unit, env: () => ({}) });

// Hostile pages of all kinds, one size after the other.
const SIZES = [2_000, 20_000, 100_000, 300_000, 1_000_000, 4_000_000, 8_000_000];

export const ROWS = [
  fixed('F1', 'scripted faults of transport, HTTP, TLS, redirects and encodings', 'test/io/http/faults.test.ts', { each: 480, soak: 9_600 }),
  scaled('F2', 'every framing × encoding × ending × size', 'test/io/http/streams.test.ts', { each: 2_400, pr: 2_400, soak: 200_000, only: 'right bodies' }),
  scaled('F3', 'mutated answers', 'test/io/http/streams.test.ts', { each: 5_000, pr: 5_000, soak: 1_000_000, only: 'within the deadline' }),
  scaled('F4', 'bombs up to a gibibyte, and endless bodies', 'test/io/http/bombs.test.ts', { each: 63, pr: 63, soak: 3_150, chunk: 10 }),
  fixed('F5', 'private addresses by every spelling and way, with canaries that listen', 'test/io/http/guarded.test.ts', { each: 2_700, soak: 100_000 }),
  scaled('F5', 'random addresses against a second classifier', 'test/core/fetch/guard.test.ts', { each: 4_000, pr: 4_000, soak: 100_000, chunk: 10 }),
  scaled('F6', 'schedules of 429, 503 and Retry-After', 'test/core/fetch/retry.test.ts', { each: 2_000, pr: 2_000, soak: 200_000, chunk: 10 }),
  scaled('F6', 'waiting hosts, by a clock that moves between two looks at it', 'test/io/http/host-slots.test.ts', { each: 1_000, pr: 1_000, soak: 100_000, chunk: 10 }),
  fixed('F7', 'made walls and articles about walls', 'test/core/read/walls/find-wall.test.ts', { each: 500, soak: 1_500, unit: 'pages' }),
  fixed('P1', 'hostile HTML in the reading child: four sizes, some of 1 and 8 MB, whole pages', 'test/hostile/hostile-pages.test.ts', { each: 502, soak: 4_800, unit: 'pages' }),
  { row: 'P1', what: 'hostile HTML in the reading child, all kinds in one size after the other', test: 'test/hostile/hostile-pages.test.ts', each: 113, pr: 0, soak: 791, chunk: 1, unit: 'pages', env: (_, run) => ({ ROUNDUP_HOSTILE: SIZES[run % SIZES.length] }) },
  counted('P1', 'mutated pages, the light DOM against jsdom', 'test/core/read/dom/light-document.test.ts', 'ROUNDUP_MUTATIONS', { pr: 60, soak: 100_000, chunk: 300, unit: 'pages' }),
  fixed('P2', 'pages that would run or ask for something, with a canary', 'test/hostile/canary.test.ts', { each: 85 }),
  counted('P3', 'memory of the process that has pages read', 'test/memory/memory.test.ts', 'MEMORY_PAGES', { pr: 200, soak: 10_000, chunk: 1_000, unit: 'pages' }),
  fixed('P4', 'own patterns by their structure, and against adversarial text of up to 1 MB: 50 ms', 'test/regexes.test.ts', { each: 1, unit: 'runs of all' }),
  law('O1', 'Markdown injection by three laws, by four readers', 'test/laws/output-markdown.test.ts', { each: 12, pr: 40_800, soak: 4_000_000, chunk: 3_400 }),
  law('O2', 'front matter, template openers, comments, by two YAML readers and LiquidJS: five laws', 'test/laws/output-yaml.test.ts', { each: 5, pr: 20_000, soak: 1_000_000, chunk: 4_000 }),
  law('O2', 'whole posts: markers that cannot be forged', 'test/laws/output-post.test.ts', { pr: 200, soak: 50_000, chunk: 500 }),
  law('O3', 'terminal and cron mail: two laws for each', 'test/laws/output-screen.test.ts', { each: 4, pr: 10_000, soak: 500_000, chunk: 8_000 }),
  fixed('O4', 'broken, huge, recursive and attacking templates', 'test/core/render/hostile-templates.test.ts', { each: 97, unit: 'templates' }),
  law('O4', 'templates of any pieces', 'test/laws/output-templates.test.ts', { pr: 200, soak: 20_000, chunk: 5_000 }),
  fixed('D1', 'every call that changes the disk, by every command × nine faults', 'test/chaos/command-faults.test.ts', { each: 2_200, soak: 6_600, unit: 'faults' }),
  fixed('D1', 'every call that changes the disk, by files, library and archive × six faults', 'test/io/faults.test.ts', { each: 42, unit: 'scenarios × faults' }),
  counted('D2', 'fetch, draft, save and mark at once in one process, killed at any change of the disk', 'test/chaos/kills-inside.test.ts', 'ROUNDUP_INSIDE_KILLS', { pr: 300, soak: 10_000, chunk: 300, unit: 'kills' }),
  counted('D2', 'the same as processes, killed at any moment', 'test/chaos/kills.test.ts', 'ROUNDUP_CHAOS_KILLS', { pr: 20, soak: 10_000, chunk: 40, unit: 'kills' }),
  counted('D2', 'writers of each kind of file, killed at any moment', 'test/io/processes.test.ts', 'ROUNDUP_KILLS', { each: 3, pr: 24, soak: 10_000, chunk: 20, unit: 'kills' }),
  counted('D3', 'the lock: four at once, stopped and killed', 'test/chaos/lock-kills.test.ts', 'ROUNDUP_LOCK_DEATHS', { pr: 50, soak: 1_000, chunk: 100, unit: 'deaths' }),
  fixed('D4', 'a disk with any room up to 1 MB in steps of 4 KB, six commands each', 'test/chaos/disk-sizes.test.ts', { each: 256, unit: 'sizes' }),
  { row: 'D4', what: 'the same as processes', test: 'test/chaos/disk-full.test.ts', each: 1, pr: 2, soak: 256, chunk: 32, unit: 'sizes', env: (n, run) => ({ ROUNDUP_DISK_STEPS: n, ROUNDUP_DISK_FIRST: run * 32 }) },
  law('D5', 'a draft that its author has edited, drafted again: eleven laws, a redraft or more each', 'test/laws/merging.test.ts', { each: 11, pr: 22_000, soak: 1_000_000, chunk: 4_000 }),
  law('D5', 'the same up to twelve times, four on the average', 'test/laws/redrafts.test.ts', { each: 4, pr: 4_000, soak: 100_000, chunk: 5_000 }),
  fixed('D6', 'an editor that saves right before any call of a run, in four ways', 'test/chaos/editor-saves.test.ts', { each: 600, unit: 'moments' }),
  counted('D7', 'archives: flipped bits in the file and in its index', 'test/io/archive', 'ROUNDUP_FLIP_RUNS', { each: 2, pr: 3_000, soak: 30_000, chunk: 1_500, only: 'flipped bit' }),
  fixed('D7', 'archives cut off at every byte', 'test/io/archive/damage.test.ts', { each: 1_524, only: 'cut off anywhere' }),
  counted('D7', 'libraries with flipped bits and torn lines', 'test/io/library.test.ts', 'ROUNDUP_FLIP_RUNS', { pr: 3_000, soak: 30_000, chunk: 3_000 }),
  law('D8', 'folders of other versions', 'test/chaos/other-versions.test.ts', { pr: 200, soak: 20_000, chunk: 1_000 }),
  fixed('D8', 'the same as processes', 'test/cli/versions.test.ts', { each: 1, unit: 'runs of all' }),
  fixed('D9', 'a millisecond around every month of 2000–2100, four zones, twelve TZ, against arithmetic', 'test/core/month/boundaries.test.ts', { each: 174_528, unit: 'moments' }),
  law('D9', 'a clock that is set forward and back', 'test/chaos/clock.test.ts', { pr: 60, soak: 6_000, chunk: 1_000 }),
  counted('D10', 'signals at any moment', 'test/chaos/signals.test.ts', 'ROUNDUP_SIGNALS', { pr: 150, soak: 5_000, chunk: 50, unit: 'signals' }),
  counted('E1', 'the chaos month in one process: 300 links, 60 jobs', 'test/chaos/months-inside.test.ts', 'ROUNDUP_INSIDE_MONTHS', { pr: 20, soak: 1_000, chunk: 10, unit: 'months' }),
  counted('E1', 'the same as processes', 'test/chaos/month.test.ts', 'ROUNDUP_CHAOS_MONTHS', { pr: 0, soak: 20, chunk: 1, unit: 'months' }),
  { row: 'Q1', what: 'mutations of the code itself: bench/mutation', test: null },
];
