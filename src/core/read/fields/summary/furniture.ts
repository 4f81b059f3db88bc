import { said } from '../../said.ts';
import { ACCESS, CONSENT, PUBLISHING } from './furniture/access.ts';
import { ADDRESSED, OPENINGS, LETTER } from './furniture/addressed.ts';
import { RECORDS, VERSIONS } from './furniture/versions.ts';

/** A page that only says that it is about its title. */
const TEMPLATES: readonly RegExp[] = [
  /(?:に関する|についての?|関連の?)(?:情報|ページ|お知らせ|記事|資料)(?:一覧)?(?:です|になります|を(?:掲載|公開|提供|紹介|ご紹介|ご案内|お知らせ|まとめ)[^。]{0,10}ます)[。．]?$/u,
  /(?:の|する)(?:(?:公式|紹介|案内|説明|お知らせの?)?(?:ウェブ|ホーム|Web)?ページ|サイト)(?:です|になります)[。．]?$/u,
];

const FURNITURE = [
  ...LETTER,
  ...ADDRESSED,
  ...ACCESS,
  ...CONSENT,
  ...PUBLISHING,
  ...VERSIONS,
  ...RECORDS,
  ...TEMPLATES,
];

/**
 * Whether a sentence speaks of the site, the page, its later versions or the
 * reader's way through it, and not of the matter.
 */
export function isFurniture(sentence: string): boolean {
  if (sentence.length > LONGEST) return false;
  const own = said(sentence);
  return FURNITURE.some((one) => one.test(own));
}

/** What is longer says something. */
const LONGEST = 600;

/** Whether a sentence leads to the matter: left out where something follows. */
export function opensOnly(sentence: string): boolean {
  return sentence.length <= LONGEST && OPENINGS.some((one) => one.test(sentence));
}
