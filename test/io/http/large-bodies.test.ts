import { describe, expect, it } from 'vitest';
import { linesOf, startChild } from '../children/child.ts';

const CODINGS = ['gzip', 'deflate', 'raw', 'br', 'gzip, gzip', 'gzip, br', 'br, gzip'];
const ENDLESS = ['body', 'length', 'chunks', 'gzip', '302', '302-chunks'];
// A hundredth and less of the usual ones, in bytes.
const [WIRE, DECODED] = [100_000, 100_000];
// In kilobytes: of ordinary pages, which take a tenth and less on the wire.
const [WITHIN, BEYOND] = [
  [1, 64, 96],
  [100, 128, 512],
];
const pathsOf = (sizes: readonly number[]): readonly string[] =>
  sizes.flatMap((size) =>
    CODINGS.flatMap((coding) => ['length', 'chunks'].map((framing) => `${coding}/${size}/${framing}/whole`)),
  );
const REFUSED = [
  ...pathsOf(BEYOND),
  ...CODINGS.flatMap((coding) => ['cut', 'junk'].map((how) => `${coding}/512/length/${how}`)),
  ...ENDLESS.map((head) => `endless/${head}`),
];

/** What comes of each path, fetched within the lowered limits. */
async function outcomesOf(paths: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { value: origin = '' } = await linesOf(startChild('serve-large', [])).next();
  const urls = paths.map((path) => `${origin}/${path.split('/').map(encodeURIComponent).join('/')}`);
  const client = startChild('fetch-large', [String(WIRE), String(DECODED), ...urls]);
  const outcomes = new Map<string, string>();
  for await (const line of linesOf(client)) {
    const { url, outcome } = JSON.parse(line) as { readonly url: string; readonly outcome: string };
    outcomes.set(paths[urls.indexOf(url)] ?? url, outcome);
  }
  expect(await client.ended).toBe(0);
  return outcomes;
}

describe('a body', () => {
  it(`that is larger than the limits, or has no end, is refused as too large (${REFUSED.length} of them)`, async () => {
    const outcomes = await outcomesOf(REFUSED);
    expect(outcomes.size).toBe(REFUSED.length);
    expect([...outcomes].filter(([, outcome]) => outcome !== 'too-large')).toEqual([]);
  }, 120_000);

  it('that is just below the limits is fetched', async () => {
    const outcomes = await outcomesOf(pathsOf(WITHIN));
    expect([...outcomes].filter(([, outcome]) => outcome !== 'fetched')).toEqual([]);
  }, 120_000);
});
