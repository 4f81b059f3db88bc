import { describe, expect, it } from 'vitest';
import { encyclopaediaOf } from '../../../src/core/url/wikipedia.ts';
import type { LinkUrl } from '../../../src/model.ts';

describe('an encyclopaedia', () => {
  it.each([
    ['https://ja.wikipedia.org/wiki/CVE', 'ウィキペディア日本語版'],
    ['https://en.m.wikipedia.org/wiki/CVE', 'ウィキペディア英語版'],
    ['https://simple.wikipedia.org/wiki/CVE', 'ウィキペディア'],
    ['https://ja.wikipedia.org.example/wiki/CVE', null],
    ['https://notwikipedia.org/wiki/CVE', null],
    ['https://a.example/?https://ja.wikipedia.org/', null],
  ])('is known by the host of %s: %s', (url, name) => {
    expect(encyclopaediaOf(url as LinkUrl)).toBe(name);
  });
});
