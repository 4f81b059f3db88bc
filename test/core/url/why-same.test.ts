import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { canonicalUrl } from '../../../src/core/url/canonical-url.ts';
import { pageKey } from '../../../src/core/url/page-key.ts';
import { whySame } from '../../../src/core/url/why-same.ts';
import type { LinkUrl } from '../../../src/model.ts';

const SAME = new URL('../../../fixtures/url-pairs/same.txt', import.meta.url);

describe('whySame', () => {
  it('has a reason for every pair that is joined, and none for a URL with itself', () => {
    for (const line of readFileSync(SAME, 'utf8').trimEnd().split('\n')) {
      const [one, other] = line.split(' ').map((text) => {
        const url = canonicalUrl(text);
        return url.ok ? url.value : ('' as LinkUrl);
      }) as [LinkUrl, LinkUrl];
      expect(whySame(one, one)).toEqual([]);
      if (pageKey(one) === pageKey(other) && one !== other) expect(whySame(one, other), line).not.toEqual([]);
    }
  });
});
