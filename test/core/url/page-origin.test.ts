import { describe, expect, it } from 'vitest';
import { firstKindOf, originOf } from '../../../src/core/url/page-origin.ts';
import type { LinkUrl } from '../../../src/model.ts';

describe('who speaks on a page', () => {
  it.each([
    ['https://www.ipa.go.jp/security/2025.html', '', 'official'],
    ['https://www.cisa.gov/news-events/alerts/2025', '', 'official'],
    ['https://blogs.jpcert.or.jp/ja/2025/04/x.html', 'JPCERT/CC Eyes', 'official'],
    ['https://msrc.microsoft.com/update-guide/x', '', 'official'],
    ['https://www.vendor.example/news/pressrelease/2025/0415.html', 'IIJI', 'official'],
    ['https://prtimes.jp/main/html/rd/p/1.html', '', 'official'],
    ['https://www.example.org/a', 'IPE 独立行政法人 情報処理推進協会', 'official'],
    ['https://www.itmedia.co.jp/news/articles/2504/15/x.html', 'ITmedia NEWS', 'press'],
    ['https://www.minato.example/a', '港新聞', 'press'],
    ['https://www.minato.example/a', 'Minato Times', 'press'],
    ['https://someone.hatenablog.com/entry/1', '', 'blog'],
    ['https://blog.cloudflare.com/x', 'The Cloudflare Blog', 'blog'],
    ['https://vendor.example/blog/x', 'Vendor', 'blog'],
    ['https://a.example/x', '誰かのブログ', 'blog'],
    ['https://a.example/x', 'Example', null],
  ])('%s (%s): %s', (url, site, origin) => expect(originOf(url as LinkUrl, site)).toBe(origin));
});

describe('a first source', () => {
  it.each([
    ['https://www.cve.org/CVERecord?id=CVE-2025-1', 'cve'],
    ['https://nvd.nist.gov/vuln/detail/CVE-2025-1', 'cve'],
    ['https://jvn.jp/vu/JVNVU90000000/', 'cve'],
    ['https://arxiv.org/abs/2504.00001', 'paper'],
    ['https://doi.org/10.1145/1', 'paper'],
    ['https://www.usenix.org/conference/usenixsecurity25/presentation/x', 'paper'],
    ['https://www.npa.go.jp/news/2025.pdf', 'authority'],
    ['https://www.ncsc.gov.uk/news/x', 'authority'],
    ['https://www.oracle.com/security-alerts/cpuapr2025.html', 'vendor'],
    ['https://www.vendor.example/psirt/2025-1.html', 'vendor'],
    ['https://www.vendor.example/newsroom/2025/1', 'vendor'],
    ['https://harbor.example/status/1', 'vendor'],
    ['https://www.npa.go.jp/', null],
    ['https://www.itmedia.co.jp/news/pr/1.html', null],
    ['https://other.example/a', null],
    ['https://harbor.example/', null],
  ])('%s: %s', (url, kind) => expect(firstKindOf(url as LinkUrl, new Set(['harbor']))).toBe(kind));
});
