import { describe, expect, it } from 'vitest';
import { failure } from '../../../src/core/outcome.ts';
import { readingKey } from '../../../src/core/fetch/reading-key.ts';
import { whatToFetch, type Known } from '../../../src/core/fetch/what-to-fetch.ts';
import type { FailureKind, Link, LinkUrl, Month, PageVersion, Reading, Tried } from '../../../src/model.ts';

const NOW = new Date('2025-04-20T12:00:00Z');
const HOUR = 3_600_000;
const url = 'https://news.example/a' as LinkUrl;
const link: Link = { url, savedAt: '2025-04-02', tags: [], source: 'cli' };

const version = (given: Partial<PageVersion> = {}): PageVersion => ({
  url, finalUrl: url, status: 200, fetchedAt: '2025-04-20T09:00:00Z', completeness: 'whole', month: '2025-04' as Month, offset: 0, length: 1, digest: `sha256:${given.status ?? 200}`, ...given,
});
const wall = (kind: FailureKind): Reading => ({ article: failure(kind, 'wall'), explanations: [] });
const tried = (kind: FailureKind, at: string, notBefore?: string): ReadonlyMap<LinkUrl, Tried> => new Map([[url, { at, outcome: failure(kind, 'x', notBefore === undefined ? {} : { notBefore }) }]]);
const wanted = (known: Partial<Known>, patience = 0): boolean => whatToFetch({ links: [link], versions: [], failures: new Map(), readings: new Map(), ...known }, NOW, patience).includes(url);

describe('a link', () => {
  it('is wanted until there is a page of it', () => {
    expect(wanted({})).toBe(true);
    expect(wanted({ versions: [version()] })).toBe(false);
    expect(wanted({ versions: [version({ completeness: 'unknown' })] })).toBe(false);
  });

  it('is not wanted where the author leaves it out', () => expect(wanted({ links: [{ ...link, mark: 'skip' }] })).toBe(false));

  it.each([401, 403, 408, 425, 429, 500, 503, 599])('is wanted again when its page came with status %i', (status) => expect(wanted({ versions: [version({ status })] })).toBe(true));

  it.each([204, 302, 400, 404, 410, 451])('has its answer with status %i', (status) => expect(wanted({ versions: [version({ status })] })).toBe(false));

  it('is wanted as long as its page was only seen cut off', () => {
    const cut = version({ completeness: 'truncated', digest: 'sha256:cut' });
    expect(wanted({ versions: [cut] })).toBe(true);
    expect(wanted({ versions: [cut, version()] })).toBe(false);
    expect(wanted({ versions: [version(), cut] })).toBe(false);
  });

  it.each(['blocked', 'rate-limited', 'http-5xx'] as const)('is wanted as long as its pages were read as %s, whatever their status', (kind) => {
    const walled = version({ digest: 'sha256:wall' });
    const readings = new Map([[readingKey(walled), wall(kind)]]);
    expect(wanted({ versions: [walled], readings })).toBe(true);
    expect(wanted({ versions: [walled, version()], readings })).toBe(false);
  });

  it.each(['soft-404', 'login', 'consent', 'empty', 'not-html'] as const)('has its answer in a page that was read as %s', (kind) => {
    expect(wanted({ versions: [version()], readings: new Map([[readingKey(version()), wall(kind)]]) })).toBe(false);
  });

  it('that failed is left in peace for as long as is asked, by the caller or the server', () => {
    const failures = tried('timeout', '2025-04-20T09:00:00Z');
    expect(wanted({ failures })).toBe(true);
    expect(wanted({ failures }, 4 * HOUR)).toBe(false);
    expect(wanted({ failures }, 3 * HOUR)).toBe(true);
    expect(wanted({ versions: [version({ status: 503 })] }, 4 * HOUR)).toBe(false);
    expect(wanted({ failures: tried('rate-limited', '2025-04-20T09:00:00Z', '2025-04-20T12:00:01Z') })).toBe(false);
    expect(wanted({ failures: tried('rate-limited', '2025-04-20T09:00:00Z', '2025-04-20T12:00:00Z') })).toBe(true);
  });
});
