import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotationsOf, summaryOf } from '../../../src/core/compose/quotations.ts';
import { failure } from '../../../src/core/outcome.ts';
import { verbatim } from '../../../src/core/text/verbatim.ts';
import type { LinkUrl } from '../../../src/model.ts';
import { entryWith } from './entries.ts';

const WANTED = { timeZone: 'Asia/Tokyo', excerpt: true };
const UNWANTED = { ...WANTED, excerpt: false };
const PASSAGE = fc
  .array(fc.constantFrom('端末', 'が', '見つかった。', ' a', '-', '&', ',', '#'), { minLength: 1, maxLength: 30 })
  .map((words) => words.join('').trim())
  .filter((passage) => passage !== '');

describe('what the author chose', () => {
  it('is quoted word by word, a quotation for each passage, whether excerpts are wanted or the page was read', () => {
    fc.assert(
      fc.property(
        fc.array(PASSAGE, { minLength: 1, maxLength: 4 }),
        fc.boolean(),
        fc.boolean(),
        (passages, read, wanted) => {
          const entry = entryWith({ quote: passages.join('\n\n') }, read ? {} : null);
          const quotations = quotationsOf(entry, { ...WANTED, excerpt: wanted });
          expect(quotations.map(({ kind, text }) => [kind, text])).toEqual(passages.map((text) => ['quote', text]));
        },
      ),
    );
  });

  it('stands in place of the summary', () => {
    expect(quotationsOf(entryWith({ quote: '選んだ文。' }), WANTED).map(({ text }) => text)).toEqual(['選んだ文。']);
  });

  it('is linked where it stands in the page: a short one whole, a long one by its two ends', () => {
    const link = (quote: string): string => quotationsOf(entryWith({ quote }), WANTED)[0]?.url ?? '';
    expect(link('a-b, c')).toBe('https://news.example/a#:~:text=a%2Db%2C%20c');
    const long = `${'端末が見つかりました。'.repeat(8)}終わりの文です。`;
    const [from = '', to = ''] = decodeURIComponent(link(long).replace(/^.*:~:text=/u, '')).split(',');
    expect([long.startsWith(from), long.endsWith(to)]).toEqual([true, true]);
    expect(Math.min(from.length, to.length)).toBeGreaterThanOrEqual(15);
  });

  it('names the host where the page could not be read', () => {
    expect(quotationsOf(entryWith({ quote: '選んだ文。' }, null), WANTED)).toMatchObject([
      { source: 'news.example', dateText: '' },
    ]);
  });
});

describe('the summary', () => {
  it('is quoted with its site and its day, only where it is wanted', () => {
    expect(quotationsOf(entryWith(), WANTED)).toEqual([
      {
        kind: 'excerpt',
        text: '端末が見つかった。',
        url: 'https://news.example/a',
        source: '試験新聞',
        dateText: '2025年4月3日',
        versionUrl: '',
        licence: '',
        licenceUrl: '',
        from: 'body',
      },
    ]);
    expect(quotationsOf(entryWith(), UNWANTED)).toEqual([]);
  });

  it('is not there where the page says none, or was not read, whatever was read in part', () => {
    expect(quotationsOf(entryWith({}, { summary: '' }), WANTED)).toEqual([]);
    const partly = { ...entryWith(), article: failure('login', verbatim(''), { partial: { title: '会員限定' } }) };
    expect([quotationsOf(partly, WANTED), summaryOf(partly)]).toEqual([[], '']);
  });

  it('ends before a sentence whose brackets are not closed', () => {
    expect(summaryOf(entryWith({}, { summary: '見つかった。「続きは。' }))).toBe('見つかった。');
  });
});

it('an encyclopaedia is quoted with its licence, the author’s passages too', () => {
  const url = 'https://ja.wikipedia.org/wiki/CVE' as LinkUrl;
  const licences = [{}, { quote: '一。\n\n二。' }].map((link) =>
    quotationsOf(entryWith({ url, ...link }), WANTED).map(({ text, licence }) => [text, licence]),
  );
  expect(licences).toEqual([
    [['端末が見つかった。', 'CC BY-SA 4.0']],
    [
      ['一。', 'CC BY-SA 4.0'],
      ['二。', 'CC BY-SA 4.0'],
    ],
  ]);
});

it('an encyclopaedia is named by its article and linked to the version that was read, at the passage the author chose', () => {
  const url = 'https://ja.wikipedia.org/wiki/CVE' as LinkUrl;
  const permalink = { url: 'https://ja.wikipedia.org/w/index.php?title=CVE&oldid=7', date: '2025-04-20' };
  const [cited] = quotationsOf(entryWith({ url, quote: '番号。' }, { title: 'CVE', permalink }), WANTED);
  expect(cited).toMatchObject({
    source: '「CVE」『ウィキペディア日本語版』',
    url,
    dateText: '2025年4月20日の版',
    versionUrl: `${permalink.url}#:~:text=${encodeURIComponent('番号。')}`,
  });
});

it('the source of a copy in an archive is what it is a copy of', () => {
  const url = 'https://web.archive.org/web/20250403000000/https://old.example/b' as LinkUrl;
  expect(quotationsOf(entryWith({ url }, { site: '' }), WANTED)).toMatchObject([
    { url: 'https://old.example/b', source: 'old.example' },
  ]);
});
