import type { Month } from '../../model.ts';
import type { DeskPage } from './desk.ts';
import { markup, type Html } from './html.ts';
import { counted } from '../text/counted.ts';

/** Years and their months, the newest first; a month that has links leads to its desk. */
export function calendarOf(
  counts: ReadonlyMap<Month, number>,
  { base, month: shown, say }: Pick<DeskPage, 'base' | 'month' | 'say'>,
): Html {
  const years = [...new Set([...counts.keys(), shown].map((month) => month.slice(0, 4)))].toSorted().toReversed();
  const most = Math.max(1, ...counts.values());
  const cell = (year: string, number: number): Html => {
    const month = `${year}-${String(number).padStart(2, '0')}` as Month;
    const count = counts.get(month) ?? 0;
    const current = month === shown ? markup` aria-current="page"` : null;
    if (count === 0) return markup`<td${current}><span>${number}</span></td>`;
    const depth = Math.ceil((count / most) * 4);
    const title = say({ en: `${month}: ${counted(count, 'link')}`, ja: `${year}年${number}月: ${count}件` });
    return markup`<td class="depth-${depth}"${current}><a href="${base}/${month}" title="${title}">${number}</a></td>`;
  };
  const twelve = Array.from({ length: 12 }, (_, index) => index + 1);
  return markup`<table class="calendar">
    <caption class="unseen">
      ${say({ en: 'Links in each month', ja: '各月のリンクの数' })}
    </caption>
    <tbody>
      ${years.map((year) => markup`<tr><th scope="row">${year}</th>${twelve.map((number) => cell(year, number))}</tr>`)}
    </tbody>
  </table>`;
}
