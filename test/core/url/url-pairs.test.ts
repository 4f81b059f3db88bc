import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { canonicalUrl } from '../../../src/core/url/canonical-url.ts';
import { pageHosts, pageKey } from '../../../src/core/url/page-key.ts';
import type { LinkUrl } from '../../../src/model.ts';

// Two URLs a line, labelled by hand.
const pairs = (label: 'same' | 'different'): readonly (readonly [LinkUrl, LinkUrl])[] =>
  readFileSync(new URL(`../../../fixtures/url-pairs/${label}.txt`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split(' ').map(linkUrl) as unknown as readonly [LinkUrl, LinkUrl]);
const [SAME, DIFFERENT] = [pairs('same'), pairs('different')];
const LEAST_JOINED = 0.95;

function linkUrl(text: string): LinkUrl {
  const url = canonicalUrl(text);
  if (!url.ok) throw new Error(text);
  return url.value;
}

describe('URLs of one page and of two', () => {
  it('are many', () => expect(SAME.length + DIFFERENT.length).toBeGreaterThanOrEqual(200));

  it('keeps apart every pair of two pages', () =>
    expect(DIFFERENT.filter(([one, other]) => pageKey(one) === pageKey(other))).toEqual([]));

  it(`joins ${LEAST_JOINED * 100} % of the pairs of one page`, () => {
    const apart = SAME.filter(([one, other]) => pageKey(one) !== pageKey(other));
    expect(1 - apart.length / SAME.length, JSON.stringify(apart)).toBeGreaterThanOrEqual(LEAST_JOINED);
  });

  it('finds the saved line of every pair that it joins', () => {
    const lost = SAME.filter(([one, other]) => pageKey(one) === pageKey(other)).filter(
      ([one, other]) => !pageHosts(other).some((host) => one.includes(host)),
    );
    expect(lost).toEqual([]);
  });
});
