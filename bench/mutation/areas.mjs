/**
 * What is mutated, and the tests that have to notice, the quick ones before the `slow` ones. Paths from the top of the
 * checkout. What needs other processes or minutes is left to `npm run test:all` and `npm run soak`.
 */
export const AREAS = {
  guard: {
    mutate: ['src/core/fetch/guard.ts', 'src/core/fetch/special-networks.ts', 'src/io/http/connect.ts'],
    tests: ['test/core/fetch/guard.test.ts', 'test/io/http/connect.test.ts'],
    slow: [],
  },
  escape: {
    mutate: [
      'src/core/render/escape.ts',
      'src/core/render/yaml.ts',
      'src/core/render/marker-like.ts',
      'src/core/text/**/*.ts',
    ],
    tests: ['test/core/render/escape.test.ts', 'test/core/text/**/*.test.ts'],
    slow: ['test/laws/output-yaml.test.ts', 'test/laws/output-markdown.test.ts'],
  },
  merge: {
    mutate: ['src/core/merge/**/*.ts'],
    tests: ['test/core/merge/**/*.test.ts'],
    slow: ['test/laws/merging.test.ts'],
  },
  files: {
    mutate: ['src/io/files/**/*.ts', 'src/io/derived.ts', 'src/io/library.ts'],
    tests: ['test/io/files/**/*.test.ts', 'test/io/derived.test.ts', 'test/io/library.test.ts'],
    slow: ['test/io/files/replace.test.ts', 'test/io/files/lock.test.ts', 'test/io/faults.test.ts'],
  },
  archive: {
    mutate: ['src/io/archive/{append-pages,archive-file,index-file,member,record,scan,scan-file}.ts'],
    tests: ['test/io/archive/**/*.test.ts'],
    slow: ['test/io/archive/archive.test.ts', 'test/io/archive/damage.test.ts'],
  },
};

export const LEAST_SCORE = 85;

/** Few cases for each law: a mutant is tried against all of them. The seed makes the run the same every time. */
export const FEW_CASES = {
  ROUNDUP_TEST_SEED: '20250401',
  ROUNDUP_LAW_RUNS: '200',
  ROUNDUP_ARCHIVE_RUNS: '10',
  ROUNDUP_FLIP_RUNS: '20',
  ROUNDUP_LOCK_KILLS: '0',
  ROUNDUP_FAULTS: '2',
  ROUNDUP_CUT_STEP: '211',
  ROUNDUP_WINDOW_RUNS: '60',
};
