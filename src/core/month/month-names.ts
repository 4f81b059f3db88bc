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
  ['jan(?:uary|uari?|úar|vier|eiro)?', 'enero', 'gennaio', 'jänner', 'ocak', 'stycznia', 'января'],
  ['feb(?:ruary|ruari?|rúar|braio)?', 'f[ée]vr(?:ier)?', 'febrero', 'fevereiro', 'şubat', 'lutego', 'февраля'],
  ['mar(?:ch|s|zo|ço|t|ca)?', 'märz', 'maart', 'марта'],
  ['apr(?:il|ile|íl)?', 'avr(?:il)?', 'abr(?:il)?', 'nisan', 'kwietnia', 'апреля'],
  ['ma[yij]', 'maí', 'mayo', 'mei', 'maio', 'maggio', 'maja', 'mayıs', 'мая'],
  ['jun[ei]?', 'júní', 'juin', 'junio', 'junho', 'giugno', 'haziran', 'czerwca', 'июня'],
  ['jul[iy]?', 'júlí', 'juil(?:let)?', 'julio', 'julho', 'luglio', 'temmuz', 'lipca', 'июля'],
  ['aug(?:ust|usti|ustus)?', 'ágúst', 'ao[uû]t', 'agosto', 'ağustos', 'sierpnia', 'августа'],
  ['sep(?:t(?:ember|embre)?|tiembre)?', 'settembre', 'setembro', 'eylül', 'września', 'сентября'],
  ['okt(?:ober|óber)?', 'október', 'oct(?:ober|obre|ubre)?', 'ottobre', 'outubro', 'ekim', 'października', 'октября'],
  ['nov(?:ember|embre|embro|iembre)?', 'nóvember', 'kasım', 'listopada', 'ноября'],
  [
    'dez(?:ember|embro)?',
    'dec(?:ember)?',
    'desember',
    'd[ée]c(?:embre)?',
    'dic(?:iembre|embre)?',
    'aralık',
    'grudnia',
    'декабря',
  ],
];
/** The source of a pattern for any of them, to be read without regard to case. */
export const WRITTEN_MONTHS = WRITTEN.flat().join('|');
const ONE_WRITTEN = WRITTEN.map((names) => new RegExp(`^(?:${names.join('|')})$`, 'iu'));

/** 1 to 12 by a name that `WRITTEN_MONTHS` finds; null for anything else. */
export function writtenMonth(name: string): number | null {
  const index = ONE_WRITTEN.findIndex((names) => names.test(name));
  return index < 0 ? null : index + 1;
}
