import { expect, it } from 'vitest';
import { draftView } from '../../../src/core/merge/draft-view.ts';
import type { LinkRow } from '../../../src/core/preview/link-row.ts';
import { picturesOf } from '../../../src/core/preview/pictures-of.ts';
import type { Month } from '../../../src/model.ts';

const rowOf = (month: string, day: string, site: string): LinkRow => ({ month, day, site }) as unknown as LinkRow;

it('the pictures of a month count its own days, the sites of all its links, and the words of each story', () => {
  const view = draftView(
    'はじめに\n\n## [一](https://a.example/1)\n\n> 端末が見つかった。\n\n私の言葉。\n\n## 二\n\n言葉。\n',
  );
  const rows = [rowOf('2025-04', '04-03', 'a'), rowOf('2025-03', '03-31', 'b'), rowOf('2025-04', '04-30', 'a')];
  const months = new Map([['2025-04' as Month, 3]]);
  const pictures = picturesOf({ month: '2025-04' as Month, view, rows }, { months, quotation: 0.5 });
  expect(pictures).toMatchObject({
    days: [3, 30],
    sites: ['a', 'b', 'a'],
    quotation: 0.5,
  });
  expect(pictures.stories.map(({ title }) => title)).toEqual(['一', '二']);
  expect(pictures.stories.map(({ quoted }) => quoted > 0)).toEqual([true, false]);
  // What stands above the stories counts for the whole, as it does for `check`.
  expect(pictures.whole).toEqual({ quoted: 9, own: 4 + 5 + 3 });
  expect(pictures.title).toBe('2025年4月');
});
