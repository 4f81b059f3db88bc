import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { absentFrom } from '../../../src/core/read/absent-from.ts';
import { openView } from '../../../src/core/read/view.ts';

const view = openView(
  '<p>県は、業務用の端末が盗まれ、<b>個人<wbr>情&shy;報</b>が流出したと発表した。</p><ul><li>名簿は二百人分</li></ul>' +
    '<p hidden>犯人は職員だった。</p><p>被害は約3.5億円、<ruby>賠償<rp>（</rp><rt>ばいしょう</rt><rp>）</rp></ruby>は10%で、' +
    "<span style='display:none'>ない</span>「ＩＤ」も含む。</p><p>The company “didn’t” pay $5 — it said so.</p>" +
    '<p>端末は見つかっていない。</p>',
  'https://news.example/a',
);
const texts = view.blocks.map(({ text }) => text);
const TEXT = texts.join('\n');
const graphemes = [...new Intl.Segmenter('ja').segment(TEXT)].map(({ segment }) => segment);

const place = fc.nat(graphemes.length);
const passage = fc
  .tuple(place, place)
  .map(([one, other]) => graphemes.slice(Math.min(one, other), Math.max(one, other)));

/** Each sign by itself or as one that stands for it: what people and programs change in copying. */
const COPIED: Readonly<Record<string, readonly string[]>> = {
  '“': ['"', '「', '&'],
  '”': ['"', '」'],
  '’': ["'"],
  '—': ['-', '–', '―'],
  '。': ['｡', '.'],
  ' ': ['\u00a0', '\u3000', '\n', ''],
  '\n': [' ', '', '\r\n', '\n- '],
  Ｉ: ['I', 'i'],
  '3': ['３'],
  が: ['か\u3099'],
  '%': ['％'],
  $: ['＄'],
};
const copy = (signs: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(
      ...signs.map((sign) =>
        fc.tuple(
          fc.constantFrom(sign, ...(COPIED[sign] ?? [])),
          fc.constantFrom('', '', '', '\n', ' ', '\u00ad', '\u200b', '\ufeff'),
        ),
      ),
    )
    .map((pairs) => pairs.flat().join(''));

describe('a passage that stands in the page', () => {
  it('is never absent, wherever it begins and ends', () => {
    fc.assert(fc.property(passage, (signs) => absentFrom(texts, [signs.join('')]).length === 0));
  });

  it('is never absent, whatever white space, widths, marks and what nobody sees copying has changed', () => {
    fc.assert(fc.property(passage.chain(copy), (copied) => absentFrom(texts, [copied]).length === 0));
  });

  it('is never absent where it says what it leaves out', () => {
    const mark = fc.constantFrom(
      '…',
      '……',
      '(中略)',
      '（中略）',
      '［略］',
      '[…]',
      '[...]',
      '‥',
      '・・・',
      '〔中略〕',
      '【以下略】',
      '（…中略…）',
      '～中略～',
      '---中略---',
      '……（筆者中略）……',
      '（一部略）',
    );
    const cuts = fc.tuple(place, place, place, place).map((all) => all.toSorted((one, other) => one - other));
    fc.assert(
      fc.property(cuts, mark, ([from = 0, end = 0, again = 0, last = 0], left) => {
        const quoted = `${graphemes.slice(from, end).join('')}${left}${graphemes.slice(again, last).join('')}`;
        expect(absentFrom(texts, [quoted])).toEqual([]);
      }),
    );
  });
});

it.each([
  '業務用の端末が盗まれ、個人情報が流出した',
  '県は、（中略）流出したと発表した。',
  '「名簿は二百人分」… 端末は見つかっていない',
  '賠償は10%で',
  "didn't pay $5-it said so",
])('%s stands in it', (words) => {
  expect(absentFrom(texts, [words])).toEqual([]);
});

it.each([
  ['other words', '名簿は三百人分'],
  ['another number', '被害は約35億円'],
  ['another share', '賠償は10で'],
  ['another currency', 'pay €5'],
  ['what nobody sees', '犯人は職員だった'],
  ['what nobody sees within a sentence', '10%で、ない「ID」'],
  ['words in another order', '流出したと発表した。（中略）県は、業務用の端末'],
  ['what leaves something out without a sign', '県は、業務用の端末が盗まれたと発表した'],
  ['a word that means that something is left out, in a word', '県は、業務用の略末が盗まれ'],
  ['that word without a sign around it', '県は、中略、流出したと発表した'],
])('%s does not', (_, words) => {
  expect(absentFrom(texts, [words, '個人情報が流出した'])).toEqual([words]);
});
