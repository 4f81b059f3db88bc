import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/**/*.test.ts'],
    testTimeout: 30_000,
    setupFiles: process.env['ROUNDUP_TEST_SEED'] === undefined ? [] : ['test/seed.ts'],
  },
});
