import { BaseSequencer, type TestSpecification } from 'vitest/node';
import { defineConfig } from 'vitest/config';
import { AREAS } from './areas.mjs';

const name = process.env['ROUNDUP_MUTATION_AREA'] as keyof typeof AREAS;
const {
  mutate,
  tests,
  slow,
}: { readonly mutate: string[]; readonly tests: string[]; readonly slow: readonly string[] } = AREAS[name];

/** A mutant's first failing test ends its run. */
class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => slow.findIndex((file) => moduleId.endsWith(file));
    return files.toSorted((one, other) => place(one) - place(other));
  }
}

export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: [...tests, ...slow],
    sequence: { sequencer: QuickFirst },
    setupFiles: ['test/seed.ts'],
    testTimeout: 30_000,
    // With --coverage only.
    coverage: {
      provider: 'custom',
      customProviderModule: new URL('coverage.mjs', import.meta.url).pathname,
      include: mutate,
      reporter: ['text', 'json-summary'],
      reportsDirectory: new URL(`results/${name}/coverage`, import.meta.url).pathname,
    },
  },
});
