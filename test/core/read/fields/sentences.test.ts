import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutSentences } from '../../../../src/core/read/fields/summary/cut.ts';
import { openBrackets } from '../../../../src/core/text/brackets.ts';
import { endsSentence, sentencesOf } from '../../../../src/core/read/fields/summary/sentences.ts';

const LENGTHS = { sentences: 3, least: 60, most: 140, hard: 300 };
const piece = fc.constantFrom(
  '首相は',
  '「',
  '」',
  '。',
  'と述べた',
  '検討する',
  '！',
  '？',
  '（',
  '）',
  '\n',
  ' ',
  'Corp. ',
  'Yahoo!',
  'ニュース',
  'Ver. 1.2',
  '猫が鳴いた',
  '、',
  '…',
  'The cat sat.',
  '🐈',
);
const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

describe('sentencesOf', () => {
  it('loses nothing', () => {
    fc.assert(
      fc.property(
        text,
        fc.constantFrom('ja', 'en'),
        (given, language) => sentencesOf(given, language).join('') === given,
      ),
    );
  });

  it.each([
    ['首相は「検討する。急がない。」と述べた。', ['首相は「検討する。急がない。」と述べた。']],
    ['Yahoo!ニュースが伝えた。翌日だった。', ['Yahoo!ニュースが伝えた。', '翌日だった。']],
    ['「教えて！goo」は人気だ。', ['「教えて！goo」は人気だ。']],
    ['「モーニング娘。」の新曲が出た。', ['「モーニング娘。」の新曲が出た。']],
    ['驚いた！と話す。次の日。', ['驚いた！と話す。', '次の日。']],
    ['（詳細は後日公表する。）なお費用は無料だ。', ['（詳細は後日公表する。）', 'なお費用は無料だ。']],
  ])('%s', (given, sentences) => {
    expect(sentencesOf(given, 'ja')).toEqual(sentences);
  });
});

describe('cutSentences', () => {
  it('ends at the end of a sentence, outside of quotations, on one line, within the limits', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 6 }), (paragraphs) => {
        const cut = cutSentences(paragraphs, 'ja', LENGTHS);
        return (
          cut === '' ||
          (endsSentence(cut, true) && openBrackets(cut) === 0 && !cut.includes('\n') && cut.length <= LENGTHS.hard)
        );
      }),
    );
  });

  it('writes nothing that the page does not, in its order', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 6 }), (paragraphs) => {
        let at = 0;
        const whole = paragraphs.join('');
        return [...cutSentences(paragraphs, 'ja', LENGTHS).replaceAll(/\s/gu, '')].every((character) => {
          at = whole.indexOf(character, at) + 1;
          return at > 0;
        });
      }),
    );
  });

  it('passes over furniture in front of the lead', () => {
    expect(cutSentences(['この記事は会員限定です。', '猫が駅長になったと鉄道会社が発表した。'], 'ja', LENGTHS)).toBe(
      '猫が駅長になったと鉄道会社が発表した。',
    );
  });
});
