import { describe, expect, it } from 'vitest';
import { verbatim } from '../../../src/core/text/verbatim.ts';
import { failureMessage } from '../../../src/core/report/failure-message.ts';
import { mistypedMessage } from '../../../src/core/report/saved-report.ts';
import type { LinkUrl } from '../../../src/model.ts';

const URL = 'https://a.example/' as LinkUrl;

const TOKYO = 'Asia/Tokyo';

describe('the message of a failure', () => {
  it('promises only what is so: a draft does not try again at once, nor anyone before the server wants it', () => {
    expect(
      failureMessage({ kind: 'rate-limited', detail: verbatim('429'), notBefore: '2027-01-01T00:00:00Z' }, URL, TOKYO),
    ).toEqual({
      en: 'https://a.example/: the server asks us to wait (429), until 2027-01-01 09:00:00. A later "roundup fetch" tries again.',
      ja: 'https://a.example/: サーバーに待つよう求められました（429）。2027-01-01 09:00:00 まで待ちます。後ほど「roundup fetch」でもう一度試します。',
    });
  });

  it('does not take a missing network for a mistake in the URL', () => {
    expect(
      failureMessage({ kind: 'dns', detail: { en: 'getaddrinfo EAI_AGAIN (EAI_AGAIN)', ja: 'EAI_AGAIN' } }, URL, TOKYO),
    ).toEqual({
      en: 'https://a.example/: the host\'s name was not found (getaddrinfo EAI_AGAIN (EAI_AGAIN)). If the network is up, check the URL, or leave it out with "roundup mark URL skip".',
      ja: 'https://a.example/: ホスト名が見つかりませんでした（EAI_AGAIN）。ネットワークにつながっているなら、URL を確かめるか、「roundup mark URL skip」で外してください。',
    });
  });

  it('writes a browser in one way, as the READMEs do', () => {
    expect(failureMessage({ kind: 'tls', detail: verbatim('x') }, URL, TOKYO).ja).toContain('ブラウザーで開いて');
  });

  it.each([
    [{ kind: 'blocked', status: 403 }, '--page'],
    [{ kind: 'login' }, '--page'],
    [{ kind: 'http-4xx', status: 403 }, '--page'],
    [{ kind: 'http-4xx', status: 404 }, 'skip'],
    [{ kind: 'not-html' }, 'by hand'],
  ] as const)('says how to hand over what a browser is given: %j', (failure, todo) => {
    const { en } = failureMessage({ ...failure, detail: verbatim('') }, URL, TOKYO);
    expect(en).toContain(todo);
    expect(en.includes('--page')).toBe(todo === '--page');
  });

  it('takes a refusal for no mistake in typing', () => {
    const failure = { kind: 'http-4xx', detail: verbatim('') } as const;
    expect(mistypedMessage({ ...failure, status: 404 }, URL)?.ja).toContain('roundup rm');
    expect(mistypedMessage({ ...failure, status: 403 }, URL)).toBeNull();
  });
});
