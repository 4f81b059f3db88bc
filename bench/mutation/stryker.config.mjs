import { AREAS, LEAST_SCORE } from './areas.mjs';

const name = process.env['ROUNDUP_MUTATION_AREA'];
const results = `bench/mutation/results/${name}`;

/** Run by run.mjs, from the top of the checkout. */
export default {
  plugins: [new URL('runner.mjs', import.meta.url).pathname],
  testRunner: 'vitest-judged',
  vitest: { configFile: 'bench/mutation/vitest.config.ts', related: false },
  mutate: AREAS[name].mutate,
  coverageAnalysis: 'perTest',
  concurrency: Number(process.env['ROUNDUP_MUTATION_WORKERS'] ?? 2),
  disableTypeChecks: false,
  // TypeScript 7 has no API that Stryker could rewrite a tsconfig with, and nothing needs one.
  tsconfigFile: 'none',
  tempDirName: `.stryker-tmp/${name}`,
  ignorePatterns: [
    'dist',
    'bench',
    '!bench/mutation',
    'bench/mutation/results',
    '.stryker-tmp',
    'fixtures/demo',
    'fixtures/pages',
    'fixtures/reading',
  ],
  incremental: process.env['ROUNDUP_MUTATION_INCREMENTAL'] === '1',
  incrementalFile: `${results}/incremental.json`,
  timeoutMS: 10_000,
  timeoutFactor: 2,
  reporters: ['json', 'progress-append-only'],
  jsonReporter: { fileName: `${results}/mutation.json` },
  thresholds: { high: 100, low: LEAST_SCORE, break: null },
  cleanTempDir: 'always',
};
