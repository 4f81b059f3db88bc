import { describe, expect, it } from 'vitest';
import { encyclopaediaPassage } from '../../../src/core/compose/encyclopaedia.ts';
import { bareArticle } from '../../../src/core/read/kinds/bare-article.ts';
import type { LinkUrl } from '../../../src/model.ts';

const URL = 'https://ja.wikipedia.org/wiki/CVE' as LinkUrl;

describe('an encyclopaedia', () => {
  it('is quoted with the licence, the address of exactly this version, and its day in the time zone', () => {
    const article = bareArticle('article', 'CVE', {
      summary: '共通脆弱性識別子である。',
      permalink: { url: 'https://ja.wikipedia.org/w/index.php?oldid=1', date: '2025-04-30T15:30:00Z' },
    });
    expect(encyclopaediaPassage(URL, 'ウィキペディア日本語版', article, 'Asia/Tokyo')).toMatchObject({
      kind: 'encyclopaedia',
      text: '共通脆弱性識別子である。',
      source: '「CVE」『ウィキペディア日本語版』',
      url: 'https://ja.wikipedia.org/wiki/CVE',
      versionUrl: 'https://ja.wikipedia.org/w/index.php?oldid=1',
      dateText: '2025年5月1日の版',
      licence: 'CC BY-SA 4.0',
    });
  });

  it('whose page was not read is named, and leads to the page as it is', () => {
    expect(encyclopaediaPassage(URL, 'ウィキペディア日本語版', null, 'Asia/Tokyo')).toMatchObject({
      text: '',
      source: '『ウィキペディア日本語版』',
      url: URL,
      dateText: '',
    });
  });
});
