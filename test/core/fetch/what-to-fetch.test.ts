import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verbatim } from '../../../src/core/text/verbatim.ts';
import { failure } from '../../../src/core/outcome.ts';
import { readingKey } from '../../../src/core/fetch/reading-key.ts';
import { nextFetchAt, whatToFetch, type Known } from '../../../src/core/fetch/what-to-fetch.ts';
import type { FailureKind, Link, LinkUrl, Month, PageVersion, Reading, Tried } from '../../../src/model.ts';

const NOW = new Date('2025-04-20T12:00:00Z');
const HOUR = 3_600_000;
const url = 'https://news.example/a' as LinkUrl;
const link: Link = { url, savedAt: '2025-04-02', tags: [], source: 'cli' };

const version = (given: Partial<PageVersion> = {}): PageVersion => ({
  url,
  finalUrl: url,
  status: 200,
  fetchedAt: '2025-04-20T09:00:00Z',
  completeness: 'whole',
  month: '2025-04' as Month,
  offset: 0,
  length: 1,
  digest: `sha256:${given.status ?? 200}`,
  ...given,
});
const wall = (kind: FailureKind): Reading => ({ article: failure(kind, verbatim('wall')), explanations: [] });
const tried = (kind: FailureKind, at: string, notBefore?: string): ReadonlyMap<LinkUrl, Tried> =>
  new Map([[url, { at, outcome: failure(kind, verbatim('x'), notBefore === undefined ? {} : { notBefore }) }]]);
const wanted = (known: Partial<Known>, patience = 0): boolean =>
  whatToFetch(
    { links: [link], versions: [], failures: new Map(), readings: new Map(), ...known },
    NOW,
    patience,
  ).includes(url);

describe('a link', () => {
  it('is wanted until there is a page of it', () => {
    expect(wanted({})).toBe(true);
    expect(wanted({ versions: [version()] })).toBe(false);
    expect(wanted({ versions: [version({ completeness: 'unknown' })] })).toBe(false);
  });

  it('is not wanted where the author leaves it out', () =>
    expect(wanted({ links: [{ ...link, mark: 'skip' }] })).toBe(false));

  it.each([401, 403, 408, 425, 429, 500, 503, 599])('is wanted again when its page came with status %i', (status) =>
    expect(wanted({ versions: [version({ status })] })).toBe(true),
  );

  it.each([204, 302, 400, 404, 410, 451])('has its answer with status %i', (status) =>
    expect(wanted({ versions: [version({ status })] })).toBe(false),
  );

  it('is wanted as long as its page was only seen cut off', () => {
    const cut = version({ completeness: 'truncated', digest: 'sha256:cut' });
    expect(wanted({ versions: [cut] })).toBe(true);
    expect(wanted({ versions: [cut, version()] })).toBe(false);
    expect(wanted({ versions: [version(), cut] })).toBe(false);
  });

  it.each(['blocked', 'rate-limited', 'http-5xx'] as const)(
    'is wanted as long as its pages were read as %s, whatever their status',
    (kind) => {
      const walled = version({ digest: 'sha256:wall' });
      const readings = new Map([[readingKey(walled), wall(kind)]]);
      expect(wanted({ versions: [walled], readings })).toBe(true);
      expect(wanted({ versions: [walled, version()], readings })).toBe(false);
    },
  );

  it.each(['soft-404', 'login', 'consent', 'empty', 'not-html'] as const)(
    'has its answer in a page that was read as %s',
    (kind) => {
      expect(wanted({ versions: [version()], readings: new Map([[readingKey(version()), wall(kind)]]) })).toBe(false);
    },
  );

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

describe('the next moment at which something is fetched', () => {
  const hours = fc.integer({ min: -48, max: 24 });
  const moment = (at: number): string => new Date(NOW.getTime() + at * HOUR).toISOString();
  const known = fc
    .array(
      fc.record({
        seen: fc.option(hours),
        status: fc.constantFrom(200, 404, 503),
        failed: fc.option(hours),
        notBefore: fc.option(hours),
        skip: fc.boolean(),
      }),
      { maxLength: 4 },
    )
    .map((all): Known => {
      const urls = all.map((_, at) => `https://news.example/${at}` as LinkUrl);
      const of = <T>(make: (one: (typeof all)[number], url: LinkUrl) => T | null): readonly T[] =>
        all.map((one, at) => make(one, urls[at] ?? url)).filter((made) => made !== null);
      return {
        links: of(({ skip }, at) => ({ ...link, url: at, ...(skip && { mark: 'skip' as const }) })),
        versions: of(({ seen, status }, at) =>
          seen === null ? null : version({ url: at, status, fetchedAt: moment(seen) }),
        ),
        failures: new Map(
          of(({ failed, notBefore }, at): [LinkUrl, Tried] | null =>
            failed === null
              ? null
              : [
                  at,
                  {
                    at: moment(failed),
                    outcome: failure(
                      'timeout',
                      verbatim('x'),
                      notBefore === null ? {} : { notBefore: moment(notBefore) },
                    ),
                  },
                ],
          ),
        ),
        readings: new Map(),
      };
    });

  it('is the first one at which something is worth a request', () => {
    fc.assert(
      fc.property(known, hours, fc.integer({ min: 0, max: 12 }), (pages, at, patience) => {
        const now = NOW.getTime() + at * HOUR;
        expect(whatToFetch(pages, new Date(now), patience * HOUR).length > 0).toBe(
          now >= nextFetchAt(pages, patience * HOUR),
        );
      }),
    );
  });

  it('is remembered as it is, where null stands for never', () => {
    fc.assert(
      fc.property(known, (pages) => {
        const { at } = JSON.parse(JSON.stringify({ at: nextFetchAt(pages, HOUR) })) as { at: number | null };
        expect(at ?? Infinity).toBe(nextFetchAt(pages, HOUR));
      }),
    );
  });

  it('takes no notice of a moment that is none', () => {
    expect(wanted({ failures: tried('timeout', 'yesterday', 'soon') })).toBe(true);
  });
});
