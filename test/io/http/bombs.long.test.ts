import { describe, expect, it } from 'vitest';
import { linesOf, startChild } from '../children/child.ts';
import { SCALE } from '../../counts.ts';

const CODINGS = ['gzip', 'deflate', 'raw', 'br', 'gzip, gzip', 'gzip, br', 'br, gzip'];
const ENDLESS = ['body', 'length', 'chunks', 'gzip', '302', '302-chunks'];
// In megabytes, up to a gibibyte: one part in a million on the wire.
const SIZES = [64, 256, 1_024];
const PATHS = [
  ...SIZES.flatMap((size) =>
    CODINGS.flatMap((coding) => ['length', 'chunks'].map((framing) => `${coding}/${size}/${framing}/whole`)),
  ),
  ...CODINGS.flatMap((coding) => ['cut', 'junk'].map((how) => `${coding}/256/length/${how}`)),
  'gzip/256/length/misnamed',
  ...ENDLESS.map((head) => `endless/${head}`),
];

interface Cost {
  readonly url: string;
  readonly outcome: string;
  /** Milliseconds of the processor: the server makes its bombs meanwhile. */
  readonly busy: number;
  /** The most memory until then, in bytes. */
  readonly peak: number;
}

// Over what this process has held when it has read pages as large on the wire: by then its own code is compiled too. Up to 17 were measured.
const MOST = 32e6;
const USUAL = 4;

describe('what is small on the wire and large in memory, or has no end', () => {
  it(
    `is refused within a second, and all of it costs less than ${MOST / 1e6} MB (${PATHS.length} of them)`,
    async () => {
      const server = startChild('serve-bombs', []);
      const { value: origin = '' } = await linesOf(server).next();
      const urls = PATHS.map((path) => `${origin}/${path.split('/').map(encodeURIComponent).join('/')}`);
      const client = startChild('fetch-bombs', [
        ...Array.from({ length: USUAL }, () => `${origin}/plain`),
        ...Array.from({ length: SCALE }, () => urls).flat(),
      ]);
      const costs: Cost[] = [];
      for await (const line of linesOf(client)) costs.push(JSON.parse(line) as Cost);
      expect(await client.ended).toBe(0);
      const [usual, bombs] = [costs.slice(0, USUAL), costs.slice(USUAL)];
      expect(usual.filter(({ outcome }) => outcome !== 'fetched')).toEqual([]);
      expect(bombs).toHaveLength(PATHS.length * SCALE);
      expect(bombs.filter(({ outcome, busy }) => outcome !== 'too-large' || busy > 1_000)).toEqual([]);
      expect((bombs.at(-1)?.peak ?? 0) - (usual.at(-1)?.peak ?? 0)).toBeLessThan(MOST);
    },
    120_000 * Math.max(1, SCALE),
  );
});
