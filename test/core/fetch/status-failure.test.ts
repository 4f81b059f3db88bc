import { describe, expect, it } from 'vitest';
import { verbatim } from '../../../src/core/text/verbatim.ts';
import { statusFailure } from '../../../src/core/fetch/status-failure.ts';
import { makePage } from '../read/page-cases.ts';

const kindOf = (status: number, headers: Readonly<Record<string, string>> = {}): string | undefined =>
  statusFailure(makePage('https://site.example/a', '', { status, headers }))?.kind;

describe('statusFailure', () => {
  it('gives every number a name or lets it pass', () => {
    for (let status = 100; status <= 1000; status += 1) {
      const failure = statusFailure(makePage('https://site.example/a', '', { status }));
      if (status >= 200 && status < 300) expect(failure).toBeNull();
      else
        expect(failure).toMatchObject({ status, detail: { en: expect.stringContaining(String(status)) as unknown } });
    }
  });

  it.each([
    [404, {}, 'http-4xx'],
    [410, {}, 'http-4xx'],
    [451, {}, 'http-4xx'],
    [500, {}, 'http-5xx'],
    [600, {}, 'http-5xx'],
    [429, {}, 'rate-limited'],
    [999, {}, 'blocked'],
    [304, {}, 'bad-http'],
    [407, {}, 'refused'],
    [200, { 'cf-mitigated': 'challenge' }, 'blocked'],
    [429, { 'cf-mitigated': 'challenge' }, 'blocked'],
    [202, { 'x-amzn-waf-action': 'challenge' }, 'blocked'],
    [405, { 'x-amzn-waf-action': 'captcha' }, 'blocked'],
    [200, { 'x-amzn-waf-action': 'allow' }, undefined],
    [202, {}, undefined],
  ])('calls %i with %j %s', (status, headers, kind) => {
    expect(kindOf(status, headers as Record<string, string>)).toBe(kind);
  });

  it.each([
    [{ 'cf-mitigated': 'challenge' }, { en: 'Cloudflare challenge (403)', ja: 'Cloudflare の確認ページ (403)' }],
    [{ 'x-amzn-waf-action': 'challenge' }, { en: 'AWS WAF challenge (403)', ja: 'AWS WAF の確認ページ (403)' }],
    [{ 'x-amzn-waf-action': 'captcha' }, { en: 'AWS WAF captcha (403)', ja: 'AWS WAF の確認ページ (403)' }],
  ])('says in both languages whose challenge %j is', (headers, detail) => {
    const page = makePage('https://site.example/a', '', { status: 403, headers: headers });
    expect(statusFailure(page)).toEqual({ kind: 'blocked', detail, status: 403 });
  });

  it.each(['', 'soon', '-1', '0', 'Wed, 01 Jan 2020 00:00:00 GMT'])('takes no instant from Retry-After %j', (value) => {
    expect(
      statusFailure(makePage('https://site.example/a', '', { status: 503, headers: { 'retry-after': value } })),
    ).toEqual({ kind: 'http-5xx', detail: verbatim('503 Service Unavailable'), status: 503 });
  });
});
