import { describe, expect, it } from 'vitest';
import { isFramed } from '../../../src/core/fetch/framing.ts';
import { transportFailure } from '../../../src/core/fetch/transport-failure.ts';

const coded = (code: string, message = 'went wrong'): Error => Object.assign(new Error(message), { code });
const parser = (reason: string): Error =>
  Object.assign(new Error(`Response does not match the HTTP/1.1 protocol (${reason})`), {
    name: 'HTTPParserError',
    code: undefined,
  });

describe('an error of the network', () => {
  it.each([
    ['ENOTFOUND', 'dns', 'dns'],
    ['EAI_AGAIN', 'dns', 'dns'],
    ['ECONNREFUSED', 'refused', 'refused'],
    ['EHOSTUNREACH', 'refused', 'refused'],
    ['ECONNRESET', 'reset', 'truncated'],
    ['EPIPE', 'reset', 'truncated'],
    ['UND_ERR_SOCKET', 'reset', 'truncated'],
    ['ETIMEDOUT', 'timeout', 'timeout'],
    ['UND_ERR_CONNECT_TIMEOUT', 'timeout', 'timeout'],
    ['UND_ERR_HEADERS_TIMEOUT', 'timeout', 'timeout'],
    ['UND_ERR_BODY_TIMEOUT', 'timeout', 'timeout'],
    ['UND_ERR_RES_CONTENT_LENGTH_MISMATCH', 'bad-http', 'truncated'],
    ['UND_ERR_HEADERS_OVERFLOW', 'bad-http', 'bad-http'],
    ['UND_ERR_INVALID_ARG', 'bad-url', 'bad-url'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls', 'tls'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tls', 'tls'],
    ['CERT_HAS_EXPIRED', 'tls', 'tls'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls', 'tls'],
    ['ERR_SSL_WRONG_VERSION_NUMBER', 'tls', 'tls'],
    ['EPROTO', 'tls', 'tls'],
    ['ERR_ROUNDUP_BLOCKED', 'ssrf-blocked', 'ssrf-blocked'],
    ['SOMETHING_NEW', 'bad-http', 'bad-http'],
  ])('%s is %s before the head and %s after it', (code, before, after) => {
    expect(transportFailure(coded(code), false).kind).toBe(before);
    expect(transportFailure(coded(code), true).kind).toBe(after);
  });

  it('from the parser has no code, and says in words that the body ended too early', () => {
    expect(transportFailure(parser('Invalid EOF state'), true).kind).toBe('truncated');
    expect(transportFailure(parser('Invalid EOF state'), false).kind).toBe('bad-http');
    expect(transportFailure(parser('Invalid chunk size'), true).kind).toBe('bad-http');
  });

  it('of several addresses is that of the first', () => {
    expect(transportFailure(new AggregateError([coded('ECONNREFUSED'), coded('ENETUNREACH')]), false)).toEqual({
      kind: 'refused',
      detail: { en: 'went wrong (ECONNREFUSED)', ja: 'ECONNREFUSED' },
    });
    expect(transportFailure(Object.assign(new AggregateError([]), { code: 'ETIMEDOUT' }), false).kind).toBe('timeout');
  });

  it('is told on one line', () => {
    expect(transportFailure(coded('ECONNRESET', 'a\nb\r\n  c'), false).detail.en).toBe('a b c (ECONNRESET)');
    expect(transportFailure('not even an error', false)).toEqual({
      kind: 'bad-http',
      detail: { en: 'not even an error (Error)', ja: 'Error' },
    });
  });

  it('that is our own is told in both languages', () => {
    const says = { en: 'closed', ja: '閉じました' };
    expect(transportFailure(Object.assign(coded('ECONNRESET', 'closed'), { says }), false).detail).toBe(says);
  });
});

describe('where a body ends', () => {
  it.each([
    [200, [['content-length', '5']], true],
    [200, [['transfer-encoding', 'chunked']], true],
    [
      200,
      [
        ['transfer-encoding', 'gzip'],
        ['transfer-encoding', 'Chunked '],
      ],
      true,
    ],
    [200, [['transfer-encoding', 'gzip']], false],
    [200, [], false],
    [204, [], true],
    [304, [], true],
  ] as const)('status %i with %j is told: %s', (status, headers, expected) => {
    expect(isFramed(status, headers)).toBe(expected);
  });

  it('is short, however many names a certificate has', () => {
    const names = Array.from({ length: 500 }, (_, index) => `DNS:host${index}.example`).join(', ');
    const error = Object.assign(new Error(`Host: a.example. is not in the cert's altnames: ${names}`), {
      code: 'ERR_TLS_CERT_ALTNAME_INVALID',
    });
    expect(transportFailure(error, false).detail.en.length).toBeLessThan(220);
  });

  it('names the way out where a server lacks its intermediate certificate', () => {
    const error = Object.assign(new Error('unable to verify'), { code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' });
    expect(transportFailure(error, false)).toMatchObject({
      kind: 'tls',
      detail: { en: expect.stringContaining('NODE_EXTRA_CA_CERTS') as string },
    });
  });
});
