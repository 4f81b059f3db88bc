import { describe, expect, it } from 'vitest';
import { failureMessages, type FailedLink } from '../../../src/core/report/failures-report.ts';
import { verbatim } from '../../../src/core/text/verbatim.ts';
import type { FailureKind, LinkUrl, Month } from '../../../src/model.ts';

const told = (failed: readonly FailedLink[]): readonly string[] =>
  [...failureMessages(failed, '2025-04' as Month, 'Asia/Tokyo').values()].map(({ ja }) => ja);
const failed = (kind: FailureKind, detail: string, ...hosts: readonly string[]): readonly FailedLink[] =>
  hosts.map((host, index) => ({
    url: `https://${host}.example/${index}` as LinkUrl,
    failure: { kind, detail: verbatim(detail) },
  }));

describe('the pages of a month that could not be read', () => {
  it('are one message where many hosts fail alike on the way to them, which begins with the first', () => {
    const lost = failed('dns', 'ENOTFOUND', 'a', 'b', 'c', 'd', 'a');
    const [dead, slow] = [failed('http-4xx', '404', 'a'), failed('dns', 'SERVFAIL', 'e')];
    const [first, together, other, ...more] = told([...dead, ...lost.slice(0, 3), ...slow, ...lost.slice(3)]);
    expect(more).toEqual([]);
    expect(first).toContain('https://a.example/0: ページを取得できません（404）');
    expect(together).toContain('https://a.example/0 など 5 件: ホスト名が見つかりませんでした（ENOTFOUND）');
    expect(together).toContain('「roundup list 2025-04」');
    expect(other).toContain('https://e.example/0: ');
  });

  it.each([
    ['of few links', failed('dns', 'ENOTFOUND', 'a', 'b', 'c', 'd')],
    ['of few hosts', failed('refused', 'ECONNREFUSED', 'a', 'b', 'a', 'b', 'a')],
    ['of what servers say', failed('http-4xx', '404 Not Found', 'a', 'b', 'c', 'd', 'e')],
    ['of walls', failed('blocked', 'Cloudflare', 'a', 'b', 'c', 'd', 'e')],
    ['for different reasons', [...failed('tls', 'x', 'a', 'b', 'c'), ...failed('tls', 'y', 'd', 'e')]],
  ])('are a message each: %s', (_, links) => {
    expect(told(links)).toHaveLength(links.length);
  });
});
