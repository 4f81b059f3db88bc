import { describe, expect, it } from 'vitest';
import { amountsIn } from '../../../src/core/group/amounts.ts';

describe('amountsIn', () => {
  it.each([
    ['1万5000サイトを停止', '15000'],
    ['15,000件のサイト', '15000'],
    ['約44万件の個人情報', '440000'],
    ['2億6000万ドルを調達', '260000000'],
    ['1.5億円の損失', '150000000'],
    ['2.5 million accounts', '2500000'],
    ['最大1,801,499名', '1801499'],
  ])('%s tells of %s', (text, amount) => {
    expect([...amountsIn(text)]).toEqual([amount]);
  });

  it.each(['2025年に3社', 'Go 1.22.5', '23機を打ち上げ', 'Windows 11'])('%s tells of no amount', (text) => {
    expect([...amountsIn(text)]).toEqual([]);
  });
});
