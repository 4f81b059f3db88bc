import { dayFrom } from './day.ts';

const PATHS = [
  /\/(20\d{2})[/-](\d{1,2})[/-](\d{1,2})(?=[/._-]|$)/u,
  /[/_=.-](20\d{2})(\d{2})(\d{2})(?=\D|$)/u,
  /\/(20\d{2})\/(\d{2})(\d{2})(?=\D|$)/u,
];

/** The day that an address names, if it does: `/2019/04/25/`, `/20190425-`. */
export function dateInUrl(url: string): readonly string[] {
  const path = URL.canParse(url) ? new URL(url).pathname + new URL(url).search : '';
  for (const pattern of PATHS) {
    const found = pattern.exec(path);
    const day = found === null ? null : dayFrom(Number(found[1]), Number(found[2]), Number(found[3]));
    if (day !== null) return [day];
  }
  return [];
}
