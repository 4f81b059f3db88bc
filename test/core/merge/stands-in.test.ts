import { describe, expect, it } from 'vitest';
import { standsIn } from '../../../src/core/merge/stands-in.ts';
import type { LinkUrl } from '../../../src/model.ts';

const url = 'https://news.example/a' as LinkUrl;
const marker = '<!-- roundup 278041d8ae0c+3 https://news.example/a -->';

describe('whether an item stands in a draft', () => {
  it.each([
    ['its block', `${marker}\n## [題](https://news.example/a)\n`, true],
    ['its block, the link rewritten by the author', `${marker}\n## 題\n`, true],
    ['its link in text of the author’s', `見出し\n\n[題](https://news.example/a)\n`, true],
    ['its marker and nothing behind it', `${marker}\n\n`, false],
    ['its link in a comment only', '<!-- https://news.example/a -->\n', false],
    ['a longer address', '[題](https://news.example/ab)\n', false],
    ['nothing', '', false],
  ])('%s', (_, draft, stands) => expect(standsIn(draft, url)).toBe(stands));
});
