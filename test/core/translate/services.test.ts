import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { batchesOf } from '../../../src/core/translate/batches.ts';
import { deepl } from '../../../src/core/translate/deepl.ts';
import { findService, translatorName } from '../../../src/core/translate/find-service.ts';
import { google } from '../../../src/core/translate/google.ts';
import { libretranslate } from '../../../src/core/translate/libretranslate.ts';
import { parseAnswer } from '../../../src/core/translate/parse-answer.ts';
import type { Service } from '../../../src/core/translate/service.ts';

const KEY = '0f0e0d0c-secret';
const SERVICES: readonly (readonly [Service, (texts: readonly unknown[]) => unknown, (words: string) => unknown])[] = [
  [
    deepl(),
    (texts) => ({ translations: texts.map((text) => ({ detected_source_language: 'EN', text })) }),
    (message) => ({ message }),
  ],
  [
    google(),
    (texts) => ({
      data: { translations: texts.map((translatedText) => ({ translatedText, detectedSourceLanguage: 'en' })) },
    }),
    (message) => ({ error: { code: 400, message } }),
  ],
  [
    libretranslate('http://localhost:5000'),
    (texts) => ({ translatedText: texts, detectedLanguage: texts.map(() => ({ confidence: 90, language: 'en' })) }),
    (error) => ({ error }),
  ],
];

describe('a request', () => {
  it('to DeepL goes to the host of its key, which stands in a header only', () => {
    const { url, headers, body } = deepl().request(['a', 'b'], KEY);
    expect([url, headers, JSON.parse(body)]).toEqual([
      'https://api.deepl.com/v2/translate',
      { authorization: `DeepL-Auth-Key ${KEY}` },
      { text: ['a', 'b'], target_lang: 'JA' },
    ]);
    expect(deepl().request(['a'], `${KEY}:fx`).url).toBe('https://api-free.deepl.com/v2/translate');
  });

  it('to Google asks for text, not for HTML, and has no key in its URL', () => {
    const { url, headers, body } = google().request(["it's"], KEY);
    expect([url, headers, JSON.parse(body)]).toEqual([
      'https://translation.googleapis.com/language/translate/v2',
      { 'x-goog-api-key': KEY },
      { q: ["it's"], target: 'ja', format: 'text' },
    ]);
  });

  it.each(['http://localhost:5000', 'http://localhost:5000/', 'http://localhost:5000//'])(
    'to LibreTranslate at %s has a key only where there is one',
    (url) => {
      const request = libretranslate(url).request(['a'], '');
      expect([request.url, JSON.parse(request.body)]).toEqual([
        'http://localhost:5000/translate',
        { q: ['a'], source: 'auto', target: 'ja', format: 'text' },
      ]);
      expect(JSON.parse(libretranslate(url).request(['a'], KEY).body)).toMatchObject({ api_key: KEY });
    },
  );
});

describe.each(SERVICES.map((service) => [service[0].name, ...service] as const))(
  'an answer of %s',
  (_name, service, answerWith, errorWith) => {
    const parsed = (status: number, answer: unknown, count = 1) =>
      parseAnswer(service, { status, body: typeof answer === 'string' ? answer : JSON.stringify(answer) }, count, KEY);

    it('has the translations in their order, cleaned', () => {
      expect(parsed(200, answerWith(['一\u0007つ目', ' 二つ目\r\n次の行 ']), 2)).toEqual([
        { ok: true, text: '一つ目' },
        { ok: true, text: '二つ目\n次の行' },
      ]);
    });

    it.each([[['']], [[null]], [[3]], [[{ x: 1 }]], [['\u200b']]])(
      '%j is an empty translation of one text',
      (texts) => {
        expect(parsed(200, answerWith(texts))).toMatchObject([{ ok: false, why: { en: 'the translation is empty' } }]);
      },
    );

    it.each([
      '',
      '{',
      '[]',
      'null',
      '3',
      '{}',
      '{"translations": 1}',
      '{"data": null}',
      '{"translatedText": "a"}',
      '<html>',
    ])('%s is none', (body) => {
      expect(parsed(200, body)).toMatchObject({
        ok: false,
        why: { en: `the answer is not what ${service.name} answers` },
      });
    });

    it('with another number of translations is none', () => {
      expect(parsed(200, answerWith(['一']), 2)).toMatchObject({ ok: false });
      expect(parsed(200, answerWith(['一', '二']), 1)).toMatchObject({ ok: false });
    });

    it('tells what the service complains of, without the key', () => {
      const { why } = parsed(400, errorWith(`API key ${KEY} is\u001b[31m not valid`)) as { why: { en: string } };
      expect(why.en).toBe('it answered 400: API key … is[31m not valid');
      const long = parsed(400, errorWith(`${'x'.repeat(190)}${KEY}`)) as { why: { en: string; ja: string } };
      expect(long.why.en + long.why.ja).not.toContain(KEY.slice(0, 8));
    });

    it('never throws, whatever comes', () =>
      fc.assert(
        fc.property(
          fc.integer({ min: 200, max: 599 }),
          fc.oneof(fc.jsonValue(), fc.string()),
          fc.nat(3),
          (status, answer, count) => {
            const result = parsed(status, answer, count);
            expect('ok' in result ? result.why.ja : result.length).toBeDefined();
          },
        ),
      ));
  },
);

it.each([
  [deepl(), 403, 'the key was refused (403)'],
  [deepl(), 456, 'the quota is used up'],
  [deepl(), 429, 'it asks us to wait'],
  [google(), 403, 'the quota is used up, or the key does not allow this'],
  [libretranslate('http://x.example'), 403, 'the key was refused'],
  [libretranslate('http://x.example'), 500, 'it answered 500'],
])('%o: %i means %s', (service, status, words) => {
  expect(parseAnswer(service, { status, body: '' }, 1, '')).toMatchObject({
    ok: false,
    why: { en: expect.stringContaining(words) as string },
  });
});

it('a translator is named as the post names it', () => {
  expect(
    [
      { deepl: { keyFile: 'k' } },
      { google: { keyFile: 'k' } },
      { libretranslate: { url: 'http://x.example' } },
      { command: ['/usr/bin/trans', '-b'] },
      { command: ['./to-japanese.sh'] },
    ].map(translatorName),
  ).toEqual(['DeepL', 'Google', 'LibreTranslate', 'trans', 'to-japanese']);
  expect(findService({ libretranslate: { url: 'http://x.example', keyFile: 'k' } }).keyFile).toBe('k');
});

describe('batches', () => {
  const most = { texts: 3, characters: 20 };

  it('have every text once, in order, and hold what a request takes', () =>
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 30 }).map((text) => ({ text }))), (passages) => {
        const batches = batchesOf(passages, most);
        expect(batches.flat()).toEqual(passages);
        for (const batch of batches) {
          expect(batch.length).toBeGreaterThan(0);
          expect(batch.length).toBeLessThanOrEqual(most.texts);
          if (batch.length > 1)
            expect(batch.reduce((sum, { text }) => sum + text.length, 0)).toBeLessThanOrEqual(most.characters);
        }
      }),
    ));

  it('are as few as the order allows', () => {
    expect(
      batchesOf(
        ['a', 'b', 'c', 'd'].map((text) => ({ text })),
        most,
      ),
    ).toHaveLength(2);
    expect(
      batchesOf(
        ['a'.repeat(10), 'b'.repeat(10), 'c'].map((text) => ({ text })),
        most,
      ).map((batch) => batch.length),
    ).toEqual([2, 1]);
    expect(
      batchesOf(
        ['a'.repeat(50), 'b', 'c'].map((text) => ({ text })),
        most,
      ).map((batch) => batch.length),
    ).toEqual([1, 2]);
  });
});
