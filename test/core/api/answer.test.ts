import { describe, expect, it } from 'vitest';
import { answerJson, refusal, unreached, type Refusals } from '../../../src/core/api/answer.ts';
import { field, text } from '../../../src/core/text/json-values.ts';

const SERVICE: Refusals = {
  statuses: { 401: 'key', 402: 'quota', 429: 'wait' },
  complaint: (answer) => text(field(answer, 'message')),
};

describe('what a service answers', () => {
  it.each([
    [401, /key was refused \(401: no such key\)/u],
    [402, /quota is used up/u],
    [429, /asks us to wait/u],
    [500, /^it answered 500: no such key$/u],
  ])('with status %i is told in both languages', (status, words) => {
    const { en, ja } = refusal(SERVICE, { status, body: '{"message": "no such key"}' }, '');
    expect(en).toMatch(words);
    expect(ja).toContain(String(status));
  });

  it('never has the key in it, nor more than a line', () => {
    const body = JSON.stringify({ message: `the key abc123 is\nwrong ${'x'.repeat(500)}` });
    const { en } = refusal(SERVICE, { status: 401, body }, 'abc123');
    expect(en).toMatch(/^the key was refused \(401: the key … is wrong x{100,}\)/u);
    expect(en.length).toBeLessThan(300);
  });

  it('may be no JSON', () => {
    expect(answerJson({ body: '<html>' })).toBeNull();
    expect(refusal(SERVICE, { status: 401, body: '<html>' }, '').en).toMatch(/\(401\)/u);
  });

  it('may never come', () => {
    expect(unreached({ kind: 'dns', detail: { en: 'no such host', ja: 'ENOTFOUND' } })).toEqual({
      en: 'it could not be reached (dns: no such host)',
      ja: '接続できませんでした（dns: ENOTFOUND）',
    });
    expect(unreached({ kind: 'interrupted', detail: { en: '', ja: '' } }).en).toMatch(/\(interrupted\)$/u);
  });
});
