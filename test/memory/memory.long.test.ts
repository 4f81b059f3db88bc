import { build } from 'esbuild';
import { execFile } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';
import { countFrom } from '../counts.ts';

const ROOT = new URL('../../', import.meta.url);
// Below node_modules, so that the bundles find the packages.
const FOLDER = new URL('node_modules/.cache/roundup-memory/', ROOT).pathname;
const PAGES = countFrom('MEMORY_PAGES', 200);

interface Held {
  readonly heaps: readonly { readonly pages: number; readonly bytes: number }[];
  readonly kinds: readonly string[];
  readonly peakMegabytes: number;
}

/** Least squares, in bytes a page. */
function slope(heaps: Held['heaps']): number {
  const mean = (of: (one: Held['heaps'][number]) => number): number =>
    heaps.reduce((sum, one) => sum + of(one), 0) / heaps.length;
  const [pages, bytes] = [mean((one) => one.pages), mean((one) => one.bytes)];
  return (
    heaps.reduce((sum, one) => sum + (one.pages - pages) * (one.bytes - bytes), 0) /
    heaps.reduce((sum, one) => sum + (one.pages - pages) ** 2, 0)
  );
}

const shared = {
  absWorkingDir: new URL('.', ROOT).pathname,
  bundle: true,
  platform: 'node',
  packages: 'external',
  logLevel: 'warning',
  outdir: FOLDER,
} as const;

describe(`the memory of the process that has ${PAGES} pages read`, () => {
  let held: Held;
  beforeAll(async () => {
    mkdirSync(FOLDER, { recursive: true });
    await build({
      ...shared,
      entryPoints: { 'reading-child': 'src/io/reading-child.ts' },
      format: 'cjs',
      outExtension: { '.js': '.cjs' },
    });
    await build({
      ...shared,
      entryPoints: { 'read-many': 'test/memory/read-many.ts' },
      format: 'esm',
      outExtension: { '.js': '.mjs' },
      define: { 'import.meta.url': JSON.stringify(new URL('test/core/read/page-cases.ts', ROOT).href) },
    });
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['--expose-gc', `${FOLDER}read-many.mjs`, `${FOLDER}reading-child.cjs`, String(PAGES)],
      { timeout: 600_000 },
    );
    held = JSON.parse(stdout) as Held;
  }, 620_000);

  it('peaks at 200 MB or less', () => {
    expect(held.peakMegabytes).toBeLessThanOrEqual(200);
  });

  it('does not grow with the pages: at most 20 KB each', () => {
    expect(held.heaps.length).toBe(Math.floor(PAGES / 25));
    expect(slope(held.heaps.slice(1)) / 1024).toBeLessThanOrEqual(20);
  });

  it('was measured on pages of many kinds', () => {
    expect(held.kinds).toEqual(
      expect.arrayContaining([
        'article',
        'pdf',
        'text',
        'image',
        'video',
        'post',
        'blocked',
        'login',
        'soft-404',
        'not-html',
      ]),
    );
  });
});

describe('what is remembered of pages', () => {
  it('keeps none of them in memory', async () => {
    mkdirSync(FOLDER, { recursive: true });
    const entryPoints = { 'read-names': 'test/memory/read-names.ts' };
    await build({ ...shared, entryPoints, format: 'esm', outExtension: { '.js': '.mjs' } });
    const { stdout } = await promisify(execFile)(process.execPath, ['--expose-gc', `${FOLDER}read-names.mjs`]);
    // Of 150 pages; one takes a third of a megabyte.
    expect(Number(stdout)).toBeLessThan(3);
  }, 120_000);
});
