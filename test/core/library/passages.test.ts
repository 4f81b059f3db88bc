import { describe, expect, it } from 'vitest';
import { parseRuns, passagesOf, standsIn } from '../../../src/core/library/passages.ts';

const PARAGRAPHS = ['一つ目の段落。', '二つ目。ＣＶＥは番号である。', '三つ目。'].map((text) => ({ sign: '', text }));

describe('numbers of paragraphs', () => {
  it.each<[string, readonly (readonly number[])[] | null]>([
    ['2', [[2, 2]]],
    ['1-3', [[1, 3]]],
    [
      '1, 2〜3',
      [
        [1, 1],
        [2, 3],
      ],
    ],
    ['3-2', null],
    ['0', null],
    ['4', null],
    ['1-4', null],
    ['', null],
    ['x', null],
    ['1-', null],
  ])('%j', (text, runs) => expect(parseRuns(text, 3)).toEqual(runs));

  it('make one passage of each run, a line for each paragraph', () => {
    expect(passagesOf(PARAGRAPHS, parseRuns('1-2,3', 3) ?? [])).toEqual([
      '一つ目の段落。\n二つ目。ＣＶＥは番号である。',
      '三つ目。',
    ]);
  });
});

describe('a passage that he gives', () => {
  it.each<[string, boolean]>([
    ['CVE は番号である。', true],
    ['段落。\n二つ目。', true],
    ['番号ではない。', false],
    ['', false],
    [' \n', false],
  ])('%j stands in the page: %s', (passage, stands) => expect(standsIn(passage, PARAGRAPHS)).toBe(stands));
});
