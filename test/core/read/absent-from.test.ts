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

/** Where a passage may be cut: neither in 二百, 3.5億, 10% nor $5. */
const places = graphemes.flatMap((sign, index) =>
  /[二\d.％%$]/u.test(graphemes[index - 1] ?? '') && /[百\d.億%]/u.test(sign) ? [] : [index],
);
const place = fc.constantFrom(...places, graphemes.length);
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
  it('is never absent, wherever it begins and ends, but inside of a number', () => {
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

describe.each([
  ['the end of a longer number', '13.5倍になった', '3.5倍になった'],
  ['the beginning of a longer number', '被害は150件に上る', '被害は15'],
  ['the decimals alone', '版は13.5だ', '5だ'],
  ['a decimal point cut off', '3.5%上がった', '5%上がった'],
  ['full-width digits', '１３．５倍になった', '３．５倍になった'],
  ['full-width digits and plain ones', '１３．５倍になった', '3.5倍になった'],
  ['thousands cut off', '1,234人が', '234人が'],
  ['full-width thousands cut off', '１，２３４人が', '２３４人が'],
  ['the beginning of thousands', '損失は1,234', '損失は1'],
  ['a version that goes on', 'Apache 2.4.49 is affected', 'Apache 2.4'],
  ['a version that begins before', '12.4.49が対象', '4.49が対象'],
  ['a version before the final one', 'since 3.5-rc1', 'since 3.5'],
  ['the letter of a product', 'iPhone 16eを発表', 'iPhone 16'],
  ['a date cut in the middle', '2025-04-11に公表', '04-11に公表'],
  ['a date with slashes', '公表は2025/04/11', '公表は2025/04'],
  ['a date with dots', '2025.4.11公表', '4.11公表'],
  ['a day without its first digit', '4月11日に公表', '1日に公表'],
  ['the upper end of a range', '3〜5人が', '5人が'],
  ['the lower end of a range', '対象は3-5', '対象は3'],
  ['minutes of a time', '開始は10:30から', '30から'],
  ['a fraction', '約1/3が', '3が'],
  ['a percentage without its sign', '賠償は10%で', '賠償は10'],
  ['a percentage in columns', '１３・５%の人が', '5%の人が'],
  ['the multiplier cut off', '被害は35億円', '被害は35'],
  ['the multiplier alone', '被害は35億円', '億円'],
  ['the multiplier behind a space', 'a loss of 35 million', 'a loss of 35'],
  ['a unit of Latin letters', '容量は5GBだ', '容量は5G'],
  ['a currency cut off', 'pay $5 today', '5 today'],
  ['numbers in kanji', '千二百人が', '二百人が'],
  ['tens in kanji', '死者は二十三人', '死者は二'],
  ['kanji behind digits', '3万5千人', '5千人'],
  ['a minus left out', '成長率は−5%だった', '成長率は5%だった'],
  ['a minus in front', '成長率は−5%だった', '5%だった'],
  ['a minus added', '成長率は5%だった', '成長率は−5%だった'],
  ['a hyphen as minus', '成長率は-5%だった', '5%だった'],
  ['a hyphen as minus added', '成長率は5%だった', '-5%だった'],
  ['the minus of reports', '前年比▲5%', '前年比5%'],
  ['a minus in front of a currency', 'a change of -$5 today', 'a change of $5 today'],
  ['a minus in words', '成長率はマイナス5%だった', '5%だった'],
  ['an upper bound', '感染率は<5%だ', '感染率は5%だ'],
  ['a lower bound', '感染率は≥5%だ', '5%だ'],
  ['a range made one number', '対象は3〜5人', '対象は35人'],
  ['a list made one number', '第1,2章', '第12章'],
  ['a date made one number', '2025/4/11', '2025/41/1'],
  ['a point made a comma', '3.5倍', '3,5倍'],
  ['a power made a number', '10²個', '102個'],
  ['a half made a number', '2½年', '21/2年'],
  ['a decimal without zero', 'p < .05 in all', 'p < 05 in all'],
])('%s', (_, page, words) => {
  it(`does not stand in 「${page}」`, () => {
    expect(absentFrom([page], [words])).toEqual([words]);
    expect(absentFrom([`前の文。\n${page}`], [words])).toEqual([words]);
  });

  it('stands where the page has it as well', () => {
    expect(absentFrom([page, words], [words])).toEqual([]);
    expect(absentFrom([page], [page])).toEqual([]);
  });
});

it.each([
  ['a name of rare kanji', '𠮷野家と𩸽の店で、3〜5人が15%', '3〜5人が15%'],
  ['other widths', '１３．５倍、１，２３４人', '13.5倍、1,234人'],
  ['thousands without a comma', '1,234人が', '1234人が'],
  ['a number that a line breaks', '西暦20\n25年に', '2025年に'],
  ['a passage that its editor breaks', '西暦2025年に', '20\n25年に'],
  ['a passage behind a number', '図1 5人が', '5人が'],
  ['thousands that a space parts', 'a loss of 12 345 euros', '12345 euros'],
  ['a passage behind a number in brackets', '（1）5人が', '5人が'],
  ['a passage behind a line that ends with a number', '2025\n5人が', '5人が'],
  ['a passage behind a step', '手順1：5分待つ', '5分待つ'],
  ['a passage in front of a full stop', 'version 3.5. 10 people', 'version 3.5'],
  ['another kind of dash in a range', '3〜5人が', '3-5人が'],
  ['another kind of minus', '成長率は−5%', '成長率は-5%'],
  ['a hyphen of a name', 'COVID-19の影響', 'COVID 19の影響'],
  ['a dash between sentences', 'he said—5 people', 'he said - 5 people'],
  ['the bullets of a list', '次の通り\n5人が\n3社が', '- 5人が\n- 3社が'],
  ['a bullet of the page', '▲2015年に入社', '2015年に入社'],
  ['a month and a day of a date', '2025年4月11日に', '4月11日に'],
  ['a number of two that are parted', '1・2号機が', '2号機が'],
  ['a heading between tildes', '特集〜5つの話〜', '5つの話'],
  ['a month in angle brackets', '＜５月号＞の話', '5月号'],
  ['a word that begins with a numeral', '世界一。一方で', '一方で'],
  ['a name behind its v', 'v3.5が対象', '3.5が対象'],
  ['the number of a year', 'CVE-2024-1234が', '2024-1234が'],
])('%s is no other number', (_, page, words) => {
  expect(absentFrom([page], [words])).toEqual([]);
});
