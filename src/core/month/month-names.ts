/** In English, in order. */
export const ENGLISH_MONTHS = [
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
  const index = lower.length < 3 ? -1 : ENGLISH_MONTHS.findIndex((month) => month.startsWith(lower));
  return index < 0 ? null : index + 1;
}

/** Each month's names and abbreviations in the languages of Western pages, as patterns of small letters. */
const WRITTEN: readonly (readonly string[])[] = [
  ['jan(?:uary|uar|vier)?', 'enero', 'jänner'],
  ['feb(?:ruary|ruar)?', 'f[ée]vr(?:ier)?', 'febrero'],
  ['mar(?:ch|s|zo)?', 'märz'],
  ['apr(?:il)?', 'avr(?:il)?', 'abr(?:il)?'],
  ['may', 'mai', 'mayo', 'mei'],
  ['jun[ei]?', 'juin', 'junio'],
  ['jul[iy]?', 'juil(?:let)?', 'julio'],
  ['aug(?:ust)?', 'ao[uû]t', 'agosto'],
  ['sep(?:t(?:ember|embre)?|tiembre)?'],
  ['okt(?:ober)?', 'oct(?:ober|obre|ubre)?'],
  ['nov(?:ember|embre|iembre)?'],
  ['dez(?:ember)?', 'dec(?:ember)?', 'd[ée]c(?:embre)?', 'dic(?:iembre)?'],
];
/** The source of a pattern for any of them, to be read without regard to case. */
export const WRITTEN_MONTHS = WRITTEN.flat().join('|');
const ONE_WRITTEN = WRITTEN.map((names) => new RegExp(`^(?:${names.join('|')})$`, 'iu'));

/** 1 to 12 by a name that `WRITTEN_MONTHS` finds; null for anything else. */
export function writtenMonth(name: string): number | null {
  const index = ONE_WRITTEN.findIndex((names) => names.test(name));
  return index < 0 ? null : index + 1;
}
