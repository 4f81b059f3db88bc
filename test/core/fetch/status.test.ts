import { describe, expect, it } from 'vitest';
import {
  isOverloaded,
  isRedirect,
  mayHideChallenge,
  passesSomeDay,
  passesSoon,
  proxyAnswers,
  saysGone,
  statusKind,
  statusName,
} from '../../../src/core/fetch/status.ts';

const ALL = Array.from({ length: 900 }, (_, index) => index + 100);

describe('the meaning of a status', () => {
  it('is a page only for a success', () => {
    expect(ALL.filter((status) => statusKind(status) === null)).toEqual(ALL.filter((status) => `${status}`[0] === '2'));
  });

  it('is the end of a page only for 404 and 410, and what says so passes on no day', () => {
    expect(ALL.filter(saysGone)).toEqual([404, 410]);
    expect(ALL.filter((status) => saysGone(status) && passesSomeDay(status))).toEqual([]);
    expect(saysGone(undefined)).toBe(false);
  });

  it('passes some day wherever it passes soon, and soon wherever the server has too much to do', () => {
    expect(ALL.filter((status) => passesSoon(status) && !passesSomeDay(status))).toEqual([]);
    expect(ALL.filter((status) => isOverloaded(status) && !passesSoon(status))).toEqual([]);
    expect(ALL.filter((status) => status < 500 && passesSomeDay(status))).toEqual([401, 403, 408, 425, 429]);
  });

  it('is told with its name where it has one', () => {
    expect([404, 599].map(statusName)).toEqual(['404 Not Found', '599']);
    expect(proxyAnswers(407).en).toBe('the proxy answers 407 Proxy Authentication Required');
  });

  it('may be a challenge or a redirect for a few only', () => {
    expect(ALL.filter(mayHideChallenge)).toEqual([401, 403, 405, 406, 418, 429, 503]);
    expect(ALL.filter(isRedirect)).toEqual([301, 302, 303, 307, 308]);
  });
});
