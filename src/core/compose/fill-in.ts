import type { Month } from '../../model.ts';
import { Complaint } from '../complaint.ts';
import { addMonths, yearAndMonth } from '../month/month.ts';

/** The names that `title` and `fields` may have in double braces. */
const FILL_IN_NAMES = ['year', 'month', 'month2', 'nextYear', 'nextMonth', 'nextMonth2', 'slug'] as const;

/**
 * A text of the settings with its `{{names}}` filled in for the month. Throws a
 * `Complaint` for a name that does not exist.
 */
export function fillIn(text: string, month: Month, key: string): string {
  const values = valuesOf(month);
  return text.replaceAll(/\{\{([^{}]*)\}\}/gu, (_, inner: string) => {
    const name = inner.trim();
    const value = values.get(name);
    if (value === undefined) throw unknownName(name, key);
    return value;
  });
}

/** The front matter of the settings, its texts filled in to any depth. */
export function filledFields(
  fields: Readonly<Record<string, unknown>>,
  month: Month,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, filled(value, month, `fields.${key}`)]));
}

function filled(value: unknown, month: Month, key: string): unknown {
  if (typeof value === 'string') return fillIn(value, month, key);
  if (Array.isArray(value)) return value.map((one: unknown) => filled(one, month, key));
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, filled(one, month, `${key}.${name}`)]));
}

function valuesOf(month: Month): ReadonlyMap<string, string> {
  const [here, next] = [yearAndMonth(month), yearAndMonth(addMonths(month, 1))];
  const twoDigits = (number: number): string => String(number).padStart(2, '0');
  return new Map<(typeof FILL_IN_NAMES)[number], string>([
    ['year', String(here.year)],
    ['month', String(here.month)],
    ['month2', twoDigits(here.month)],
    ['nextYear', String(next.year)],
    ['nextMonth', String(next.month)],
    ['nextMonth2', twoDigits(next.month)],
    ['slug', month],
  ]);
}

function unknownName(name: string, key: string): Complaint {
  const names = FILL_IN_NAMES.map((known) => `{{${known}}}`).join(', ');
  return new Complaint(
    {
      en: `roundup.yaml: "${key}" has {{${name}}}, which does not exist. There are: ${names}`,
      ja: `roundup.yaml: 「${key}」の {{${name}}} という名前はありません。使えるのは: ${names}`,
    },
    2,
  );
}
