import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOverloaded } from '../../../src/core/fetch/status.ts';
import { createHostQueue, SPACING } from '../../../src/core/fetch/host-queue.ts';
import { afterAttempt, retryAfter } from '../../../src/core/fetch/retry.ts';
import { SCALE } from '../../counts.ts';

// README says so: three attempts, and a wait of a minute at most.
const MOST_ATTEMPTS = 3;
const LONGEST_RETRY_AFTER = 60_000;

const NOW = Date.parse('2025-05-01T00:00:00Z');

describe('Retry-After', () => {
  it.each([
    ['0', 0],
    ['5', 5_000],
    [' 120 ', 120_000],
    ['99999999999999999999', 365 * 86_400_000],
    [new Date(NOW + 90_000).toUTCString(), 90_000],
    ['Thursday, 01-May-25 00:01:00 GMT', 60_000],
    [new Date(NOW - 90_000).toUTCString(), 0],
    ['Fri, 31 Dec 9999 23:59:59 GMT', 365 * 86_400_000],
    ['', null],
    ['-5', null],
    ['1.5', null],
    ['soon', null],
    ['2025-05-02', null],
    ['Fri, nonsense', null],
  ])('"%s" is %s ms', (value, expected) => {
    expect(retryAfter(value, NOW)).toBe(expected);
  });
});

describe('after an attempt', () => {
  it.each([200, 204, 301, 304, 400, 401, 403, 404, 410, 451])('takes status %i for the answer', (status) => {
    expect(afterAttempt(1, { status, retryAfter: '1' }, NOW, 0.5)).toEqual({ do: 'accept' });
  });

  it.each([
    'dns',
    'tls',
    'refused',
    'bad-http',
    'bad-encoding',
    'too-large',
    'redirect-loop',
    'ssrf-blocked',
    'interrupted',
  ] as const)('takes %s for final', (kind) => {
    expect(afterAttempt(1, { kind }, NOW, 0.5)).toEqual({ do: 'accept' });
  });

  it.each([408, 425, 429, 500, 503, 599, 999])('tries again after %i, three times in all', (status) => {
    expect(afterAttempt(1, { status, retryAfter: null }, NOW, 0.5)).toEqual({ do: 'wait', milliseconds: 500 });
    expect(afterAttempt(2, { status, retryAfter: null }, NOW, 0.5)).toEqual({ do: 'wait', milliseconds: 1_000 });
    expect(afterAttempt(3, { status, retryAfter: null }, NOW, 0.5)).toEqual({ do: 'accept' });
  });
});

/**
 * A simulated run with a clock that is only a number: links of a few hosts, each request answered as the schedule says.
 */
interface Answer {
  readonly status: number;
  /** What the server asks for, in milliseconds from its answer. */
  readonly asks: number | null;
  readonly form: 'seconds' | 'date' | 'garbage' | 'past';
  readonly takes: number;
}
const answer = fc.record<Answer>({
  status: fc.constantFrom(200, 200, 404, 429, 429, 503, 503, 500, 408),
  asks: fc.option(fc.oneof(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 10_000_000 }))),
  form: fc.constantFrom('seconds', 'date', 'garbage', 'past'),
  takes: fc.integer({ min: 1, max: 3_000 }),
});
const schedule = fc.record({
  links: fc.array(
    fc.record({
      host: fc.integer({ min: 0, max: 3 }),
      answers: fc.array(answer, { minLength: MOST_ATTEMPTS, maxLength: MOST_ATTEMPTS }),
    }),
    { minLength: 1, maxLength: 14 },
  ),
  concurrency: fc.integer({ min: 1, max: 8 }),
  perHost: fc.integer({ min: 1, max: 3 }),
  random: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
});

function valueOf({ asks, form }: Answer, now: number): string | null {
  if (asks === null) return null;
  if (form === 'garbage') return 'soon';
  if (form === 'past') return new Date(now - asks - 1_000).toUTCString();
  return form === 'seconds' ? String(Math.floor(asks / 1_000)) : new Date(now + asks).toUTCString();
}

interface Sent {
  readonly host: string;
  readonly link: number;
  readonly at: number;
  readonly until: number;
  readonly answer: Answer;
}

/** The same steps as the network takes, in simulated time. */
function simulate({ links, concurrency, perHost, random }: typeof schedule extends fc.Arbitrary<infer T> ? T : never): {
  readonly sent: readonly Sent[];
  readonly notBefore: ReadonlyMap<string, number>;
} {
  const queue = createHostQueue<{ readonly link: number; readonly host: string }>({ concurrency, perHost });
  const events: { readonly at: number; readonly act: () => void }[] = [];
  const sent: Sent[] = [];
  const attempts = links.map(() => 0);
  const notBefore = new Map<string, number>();
  let now = NOW;
  const at = (instant: number, act: () => void): void => void events.push({ at: instant, act });
  const request = (link: number, host: string): void => {
    const one = links[link]?.answers[attempts[link] ?? 0] as Answer;
    attempts[link] = (attempts[link] ?? 0) + 1;
    sent.push({ host, link, at: now, until: now + one.takes, answer: one });
    at(now + one.takes, () => {
      const verdict = afterAttempt(
        attempts[link] ?? 0,
        { status: one.status, retryAfter: valueOf(one, now) },
        now,
        random,
      );
      if (isOverloaded(one.status))
        queue.slowDown(host, now + Math.max(SPACING, verdict.do === 'wait' ? verdict.milliseconds : 0));
      if (verdict.do === 'give-up') {
        notBefore.set(host, Math.max(notBefore.get(host) ?? 0, verdict.until));
        queue.drain(host);
      }
      queue.done(host);
      if (verdict.do === 'wait')
        at(now + verdict.milliseconds, () => (notBefore.has(host) ? undefined : queue.add(host, { link, host }, true)));
    });
  };
  for (const [link, { host }] of links.entries()) queue.add(`host${host}`, { link, host: `host${host}` }, false);
  for (let steps = 0; steps < 5_000; steps += 1) {
    for (let job = queue.take(now, true); job !== null; job = queue.take(now, true)) request(job.link, job.host);
    const next = Math.min(...events.map((event) => event.at), queue.freeAt(now) ?? Number.POSITIVE_INFINITY);
    if (next === Number.POSITIVE_INFINITY) return { sent, notBefore };
    now = Math.max(now, next);
    for (const event of events.filter((one) => one.at <= now)) {
      events.splice(events.indexOf(event), 1);
      event.act();
    }
  }
  throw new Error('the simulation does not end');
}

describe('manners', () => {
  it(
    'never earlier than asked, at most three attempts, within the limits, spaced out once a host has complained',
    () => {
      fc.assert(
        fc.property(schedule, (given) => {
          const { sent, notBefore } = simulate(given);
          for (const [n, one] of sent.entries()) {
            const sameLink = sent.filter(({ link }) => link === one.link);
            expect(sameLink.length).toBeLessThanOrEqual(MOST_ATTEMPTS);
            const running = sent.filter((other) => other.at <= one.at && other.until > one.at);
            expect(running.length).toBeLessThanOrEqual(given.concurrency);
            expect(running.filter(({ host }) => host === one.host).length).toBeLessThanOrEqual(given.perHost);
            const earlier = sent.slice(0, n).filter(({ host }) => host === one.host);
            for (const before of earlier) {
              const asked = valueOf(before.answer, before.until);
              const wait = asked === null ? 0 : (retryAfter(asked, before.until) ?? 0);
              const binding = isOverloaded(before.answer.status) || before.link === one.link;
              // What has been sent before the answer came cannot know of it.
              if (binding && before.until <= one.at && before.answer.status >= 400 && before.answer.status !== 404)
                expect(one.at).toBeGreaterThanOrEqual(before.until + wait);
            }
            const complained = earlier.filter(
              ({ answer: { status }, until }) => isOverloaded(status) && until <= one.at,
            );
            const since = Math.max(
              ...complained.map(({ until }) => until),
              ...(complained.length > 0
                ? earlier.filter(({ at }) => at >= (complained[0]?.until ?? 0)).map(({ at }) => at)
                : []),
            );
            if (complained.length > 0) expect(one.at - since).toBeGreaterThanOrEqual(SPACING);
          }
          for (const [host, until] of notBefore)
            expect(sent.filter((one) => one.host === host && one.at > NOW && one.at >= until)).toEqual([]);
          // Every link was asked for, unless its host was given up.
          for (const [link, { host }] of given.links.entries())
            expect(sent.some((one) => one.link === link) || notBefore.has(`host${host}`)).toBe(true);
        }),
        { numRuns: 2_000 * SCALE },
      );
    },
    60_000 * Math.max(1, SCALE),
  );

  it('leaves to the next run what wants more than a minute, and says from when on', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: LONGEST_RETRY_AFTER + 1_000, max: 1e9 }),
        fc.integer({ min: 1, max: 3 }),
        (asked, attempt) => {
          const seconds = Math.floor(asked / 1_000);
          expect(afterAttempt(attempt, { status: 429, retryAfter: String(seconds) }, NOW, 0.3)).toEqual({
            do: 'give-up',
            until: NOW + seconds * 1_000,
          });
        },
      ),
    );
  });
});
