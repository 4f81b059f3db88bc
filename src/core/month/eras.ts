/** The year before the first of a Japanese era, by its name and its letter. */
const ERAS: Readonly<Record<string, number>> = {
  明治: 1867,
  大正: 1911,
  昭和: 1925,
  平成: 1988,
  令和: 2018,
  M: 1867,
  T: 1911,
  S: 1925,
  H: 1988,
  R: 2018,
};

/** 令和7, 令和元. NaN for an era that there is not. */
export function yearOfEra(era: string, year: string): number {
  return (ERAS[era] ?? Number.NaN) + (year === '元' ? 1 : Number(year));
}
