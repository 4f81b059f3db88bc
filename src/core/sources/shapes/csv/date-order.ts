/** What the three numbers of a day mean, in their order; `serial`: Excel's days since 1900. */
export type DateOrder = 'ymd' | 'dmy' | 'mdy' | 'serial';

const DAY = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/u;
const SERIAL = /^\d{5}(?:\.\d+)?$/u;
// Excel's number of the first day of 1970, and of the years 2000 to 2100.
const [EPOCH_DAY, FIRST_DAY, LAST_DAY] = [25_569, 36_526, 73_050];
const CENTURY = 2000;
// With fewer, that a number stays the same says nothing.
const FEWEST = 3;

/**
 * What a column of days means that are each ambiguous alone (`05/04/2025`, `25/04/05`): the order in which all of them
 * are days; of several the one in which the year changes least. Null where that does not decide.
 */
export function dateOrderOf(cells: readonly string[]): DateOrder | null {
  const days = cells.flatMap((cell) => partsOf(cell) ?? []);
  if (days.length === 0) return isSerial(cells) ? 'serial' : null;
  const isLong = days.every(({ parts }) => parts[2] >= 1000);
  if (!isLong && days.some(({ parts }) => parts[2] >= 1000)) return null;
  const orders: readonly DateOrder[] = isLong ? ['dmy', 'mdy'] : ['ymd', 'dmy', 'mdy'];
  const possible = orders.filter((order) =>
    days.every(({ parts }) => {
      const { month, day } = inOrder(parts, order);
      return month >= 1 && month <= 12 && day >= 1 && day <= 31;
    }),
  );
  if (possible.length < 2 || isLong || days.length < FEWEST)
    return possible.length === 1 ? (possible[0] ?? null) : null;
  const years = possible.map((order) => new Set(days.map(({ parts }) => inOrder(parts, order).year)).size);
  const least = Math.min(...years);
  const best = possible.filter((_, index) => years[index] === least);
  return best.length === 1 ? (best[0] ?? null) : null;
}

/** A cell whose day is written with the year in front, where the order of its column is known. */
export function withYearFirst(cell: string, order: DateOrder | null): string {
  if (order === 'serial') return dayOfSerial(cell);
  const found = order === null ? null : partsOf(cell);
  if (!found || order === null) return cell;
  const { year, month, day } = inOrder(found.parts, order);
  return `${year < 100 ? year + CENTURY : year}-${month}-${day}${found.rest}`;
}

function isSerial(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '');
  return (
    filled.length > 0 &&
    filled.every((cell) => SERIAL.test(cell.trim()) && Number(cell) >= FIRST_DAY && Number(cell) < LAST_DAY)
  );
}

function dayOfSerial(cell: string): string {
  const days = Number(cell);
  if (cell.trim() === '' || Number.isNaN(days)) return cell;
  const wall = new Date(Math.round((days - EPOCH_DAY) * 86_400) * 1000).toISOString();
  return Number.isInteger(days) ? wall.slice(0, 10) : wall.slice(0, 19);
}

type Numbers = readonly [first: number, second: number, third: number];

function partsOf(cell: string): { readonly parts: Numbers; readonly rest: string } | null {
  const found = DAY.exec(cell.trim());
  if (!found) return null;
  const parts = [Number(found[1]), Number(found[3]), Number(found[4])] as const;
  return { parts, rest: cell.trim().slice(found[0].length) };
}

function inOrder([first, second, third]: Numbers, order: DateOrder): { year: number; month: number; day: number } {
  if (order === 'ymd') return { year: first, month: second, day: third };
  return order === 'dmy' ? { year: third, month: second, day: first } : { year: third, month: first, day: second };
}
