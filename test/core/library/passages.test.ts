import { describe, expect, it } from 'vitest';
import { parseRuns, passagesIn, passagesOf } from '../../../src/core/library/passages.ts';

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

it('stand in a quote with blank lines between', () => {
  expect(passagesIn('一つ目。\n二行目。\n\n二つ目。\n\n\n三つ目。\n\n')).toEqual([
    '一つ目。\n二行目。',
    '二つ目。',
    '三つ目。',
  ]);
  expect(passagesIn('')).toEqual([]);
});
