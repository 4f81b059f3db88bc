import { defineConfig } from 'vitest/config';
import { AREAS } from './areas.mjs';

const area = AREAS[process.env['ROUNDUP_MUTATION_AREA'] as keyof typeof AREAS];

export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: area.tests,
    setupFiles: ['test/seed.ts'],
    testTimeout: 30_000,
  },
});
