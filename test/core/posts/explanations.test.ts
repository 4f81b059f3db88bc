import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explanationsIn } from '../../../src/core/posts/explanations.ts';
import { namedIn } from '../../../src/core/posts/named-in.ts';
import { paragraphsOf } from '../../../src/core/posts/paragraphs.ts';

const namesIn = (markdown: string): readonly string[] =>
  explanationsIn(paragraphsOf(markdown, 1)).flatMap(({ names }) => names);

describe('a paragraph explains', () => {
  it.each([
    ['MITREは米国の非営利団体で、CVEを管理しています。', ['MITRE']],
    ['CVEを管理しているMITREは、米国の非営利の研究機関です。', ['MITRE']],
    ['MITREとは、米国政府の支援を受けた組織。', ['MITRE']],
    ['MITRE とは、米国政府の支援を受けた組織。', ['MITRE']],
    ['SBOM というリストがある。', ['SBOM']],
    ['CVEというのは脆弱性に振られる番号です。', ['CVE']],
    ['共通脆弱性識別子（CVE）とは、脆弱性に付ける番号のことです。', ['共通脆弱性識別子', 'CVE']],
    ['なお、VirusTotalはファイルやURLを検査できる無料のサービスです。今はGoogle傘下。', ['VirusTotal']],
    ['VirusTotalというサービスがあります。ファイルを検査できます。', ['VirusTotal']],
    ['※MITRE：アメリカの非営利団体。', ['MITRE']],
    ['- **VirusTotal**: たくさんのウイルス対策ソフトで一度に検査できるサイト', ['VirusTotal']],
    ['「IMSIキャッチャー」は、携帯基地局になりすまして通信を盗み見る装置だ。', ['IMSIキャッチャー']],
    [
      'KEV（Known Exploited Vulnerabilities）カタログは、悪用が確認された脆弱性のリストです。',
      ['KEV', 'Known Exploited Vulnerabilities'],
    ],
    ['SBOM（ソフトウェア部品表）をご存じだろうか。', ['SBOM', 'ソフトウェア部品表']],
    ['一言で言うと、SBOMはソフトウェアの部品表である。', ['SBOM']],
    ['ゼロトラストって何？という人に。', ['ゼロトラスト']],
    ['### MITRE とは\n\n名前だけ知っている人も多いはず。', ['MITRE']],
    ['### MITREとは\n\n名前だけ知っている人も多いはず。', ['MITRE']],
    ['### VirusTotal\n\nファイルを送ると検査してくれます。', ['VirusTotal']],
    ['MITRE is a not-for-profit organisation.', ['MITRE']],
    [
      '> 組織を狙うもの。\n> 出典: [「標的型攻撃」](https://ja.wikipedia.org/wiki/%E6%A8%99%E7%9A%84%E5%9E%8B%E6%94%BB%E6%92%83)',
      ['標的型攻撃'],
    ],
  ])('%s', (markdown, names) => expect(namesIn(markdown)).toEqual(names));

  it.each([
    'MITREは契約を失いそうです。',
    'MITREが発表しました。',
    'MITREとは思えない対応だ。',
    'MITRE とは思えない対応だ。',
    'MITREとはいえ、金がないと続かない。',
    'このニュースは大事なことです。',
    'サイバー犯罪は嫌なものです。',
    'それは別のことです。',
    '私はMITREが好きです。',
    '## [MITREとは](https://a.example/)\n\n読みました。',
    '```\nMITREとは、組織。\n```',
    '<!-- MITREとは、組織。 -->',
  ])('nothing: %s', (markdown) => expect(namesIn(markdown)).toEqual([]));
});

it('paragraphs are those of the file, each with its line, a point of a list and a quotation by itself', () => {
  const markdown = '# 題\n\n一つ目の\n段落。\n> 引用。\n二つ目。\n\n- 点\n- もう一点\n\n```\n中\n```\nend of\nline';
  expect(paragraphsOf(markdown, 5).map(({ line, text, quoted }) => [line, text, quoted])).toEqual([
    [7, '一つ目の段落。', false],
    [9, '引用。', true],
    [10, '二つ目。', false],
    [12, '点', false],
    [13, 'もう一点', false],
    [18, 'end of line', false],
  ]);
});

it('no text is too strange to look for explanations in', () => {
  const piece = fc.constantFrom(
    'は',
    'とは',
    'MITRE',
    '（',
    '）',
    '、',
    '。',
    '\n',
    '> ',
    '- ',
    '## ',
    'サービスです',
    ' ',
  );
  const text = fc.oneof(
    fc.string(),
    fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')),
  );
  fc.assert(
    fc.property(text, (markdown) => {
      const lines = markdown.split('\n').length;
      for (const { line, names } of explanationsIn(paragraphsOf(markdown, 1))) {
        expect(line).toBeLessThanOrEqual(lines);
        for (const name of names) expect(name.trim().length).toBeGreaterThan(1);
      }
    }),
  );
});

describe('a name stands in a text', () => {
  it.each([
    ['米MITREの契約', 'mitre', true],
    ['ＭＩＴＲＥ', 'MITRE', true],
    ['CVEs', 'CVE', false],
    ['CVE-2025-1', 'CVE', true],
    ['サイトカイン', 'サイト', false],
    ['偽サイトへ', 'サイト', true],
    ['', 'x', false],
    ['x', '', false],
  ])('%s: %s %s', (text, name, expected) => expect(namedIn(text, name)).toBe(expected));
});
