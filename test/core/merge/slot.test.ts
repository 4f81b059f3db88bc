import { describe, expect, it } from 'vitest';
import { slotAt } from '../../../src/core/merge/slot.ts';

describe('the place for the author’s words', () => {
  it.each<[string, readonly string[], string, number | null]>([
    ['is a comment alone on the last line', ['## 題', '', '<!-- ここに自分のことば -->'], '', 2],
    ['is the note that he saved', ['## 題', '', '一行目', '二行目'], '一行目\n二行目', 2],
    ['is his note also where that has blank lines', ['## 題', '', '一', '', '二'], '一\n\n二\n', 2],
    [
      'is his note and not the comment that he ends it with',
      ['## 題', '一', '<!-- 自分用 -->'],
      '一\n<!-- 自分用 -->',
      1,
    ],
    ['is not a comment of several lines', ['## 題', '<!-- 一', '二 -->'], '', null],
    ['is not a line with two comments', ['## 題', '<!-- 一 --> と <!-- 二 -->'], '', null],
    ['is not a comment in the middle', ['## 題', '<!-- 一 -->', '> 引用'], '', null],
    ['is not the whole block', ['<!-- おわりに -->'], '', null],
    ['is not a note that the template does not print', ['## 題', '> 引用'], '一', null],
    ['is not there in an empty block', [], '', null],
  ])('%s', (_, lines, own, at) => {
    expect(slotAt(lines, own)).toBe(at);
  });
});
