import { describe, expect, it } from 'vitest';
import { proxyFor } from '../../../src/core/fetch/proxy.ts';
import type { Variables } from '../../../src/facts.ts';

const proxy = (url: string, environment: Variables): string | null => proxyFor(new URL(url), environment)?.href ?? null;
const passes = (url: string, exceptions: string): boolean =>
  proxy(url, { http_proxy: 'http://p:1', https_proxy: 'http://p:1', no_proxy: exceptions }) === null;

describe('the proxy of the environment', () => {
  it('is named for each scheme, the lower-case name first', () => {
    expect(proxy('http://a.example/', {})).toBeNull();
    expect(proxy('http://a.example/', { http_proxy: 'http://low:1', HTTP_PROXY: 'http://up:2' })).toBe('http://low:1/');
    expect(proxy('http://a.example/', { HTTP_PROXY: 'http://up:2', HTTPS_PROXY: 'http://other:3' })).toBe(
      'http://up:2/',
    );
    expect(proxy('https://a.example/', { HTTP_PROXY: 'http://up:2', HTTPS_PROXY: 'https://other:3' })).toBe(
      'https://other:3/',
    );
    expect(proxy('https://a.example/', { HTTP_PROXY: 'http://up:2' })).toBeNull();
    expect(proxy('http://a.example/', { http_proxy: '', HTTP_PROXY: 'http://up:2' })).toBe('http://up:2/');
    expect(proxy('http://a.example/', { http_proxy: ' 10.0.0.1:3128 ' })).toBe('http://10.0.0.1:3128/');
    expect(proxy('http://a.example/', { http_proxy: 'localhost:3128' })).toBe('http://localhost:3128/');
  });

  it.each(['socks5://p:1', 'ftp://p:1', 'http://', 'http://a b'])(
    'is complained about when it is %s, without its password',
    (given) => {
      expect(() => proxy('https://a.example/', { HTTPS_PROXY: given })).toThrow(
        /^HTTPS_PROXY: only http:\/\/ and https:\/\/ proxies/u,
      );
      expect(() => proxy('https://a.example/', { HTTPS_PROXY: 'socks5://me:secret@p:1' })).not.toThrow(/secret/u);
    },
  );

  it.each([
    ['http://a.example/', 'a.example', true],
    ['http://www.a.example/', 'a.example', true],
    ['http://www.a.example/', '.a.example', true],
    ['http://a.example/', '.a.example', true],
    ['http://www.a.example/', '*.a.example', true],
    ['http://A.EXAMPLE./', 'a.example.', true],
    ['http://nota.example/', 'a.example', false],
    ['http://a.example.evil/', 'a.example', false],
    ['http://a.example/', 'b.example, ,a.example', true],
    ['http://a.example/', 'b.example a.example', true],
    ['http://a.example/', '*', true],
    ['http://a.example/', '', false],
    ['http://a.example:8080/', 'a.example:8080', true],
    ['http://a.example/', 'a.example:8080', false],
    ['https://a.example/', 'a.example:443', true],
    ['http://a.example/', 'a.example:80', true],
    ['http://10.1.2.3/', '10.0.0.0/8', true],
    ['http://11.1.2.3/', '10.0.0.0/8', false],
    ['http://10.1.2.3/', '10.1.2.3', true],
    ['http://10.1.2.3:81/', '10.1.2.3:80', false],
    ['http://10.1.2.3/', '2.3', false],
    ['http://[::1]/', '::1', true],
    ['http://[::2]/', '::1', false],
    ['http://[::1]/', '[::1]', true],
    ['http://[fd00::1]/', 'fd00::/8', true],
    ['http://[::ffff:10.1.2.3]/', '10.0.0.0/8', true],
  ])('for %s with NO_PROXY "%s" is passed by: %s', (url, exceptions, expected) => {
    expect(passes(url, exceptions)).toBe(expected);
  });
});
