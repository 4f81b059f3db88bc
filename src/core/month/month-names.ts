const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** 1 to 12 by an English name or the first letters of one, three at least (`Apr`, `Sept`); null for anything else. */
export function monthNamed(name: string): number | null {
  const lower = name.toLowerCase();
  const index = lower.length < 3 ? -1 : MONTHS.findIndex((month) => month.startsWith(lower));
  return index < 0 ? null : index + 1;
}
