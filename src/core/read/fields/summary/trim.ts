import { withoutRadicals } from '../../../text/radicals.ts';
import { pattern } from '../../../text/pattern.ts';

/**
 * Datelines and marks in front of a lead: 【ソウル＝小池和樹】, 【6月18日 AFP】, [東京 22日 ロイター] -, LONDON (AP) —, ■.
 * What goes on in a small letter behind its dash is a sentence: "NASA — the space agency — said".
 */
const FRONTS: readonly RegExp[] = [
  /^(?:【[^】]{1,40}】|［[^］]{1,30}］|〈[^〉]{1,20}〉(?=【))\s*/u,
  /^\[[^\]]{1,30}(?:ロイター|AFP|共同|時事|PR)[^\]]{0,20}\]\s*(?:[-―–—－]\s*)?/u,
  /^[（(](?:ブルームバーグ|ロイター|CNN|AFP|共同|時事|Bloomberg)[)）]\s*[:：―–—-]*\s*/u,
  /^[■□●○◆◇▼▽▲△★☆◎※▶►・→]+\s*/u,
  /^[①-⑳]\s*/u,
  /^(?:Abstract|Summary|Overview|概要|要旨|要約|抄録)\s*[:：—–]\s*/iu,
  /^(?:Hello|Hi|Hey|Dear|Greetings)\b[^.\n]{0,30}[,!]\s*\n\s*/u,
  /^\p{Lu}[\p{Lu}\p{L}.,/ -]{2,50}(?:\s\([\p{L}. ,/]{2,30}\))\s*[-–—―]+\s+(?![\s\p{Ll}])/u,
  /^\p{Lu}{3,20}[\p{Lu}.,/ -]{0,40}?\s*(?:[–—―]|-{1,2})\s+(?![\s\p{Ll}])/u,
  /^\p{Lu}{3,20}(?:[ -]\p{Lu}{2,20}){0,3},\s(?:\p{Lu}[\p{L}.]+\s){1,3}(?:[–—―]|-{1,2})\s+(?![\s\p{Ll}])/u,
  /^\(\p{Lu}[\p{L}. ]{1,30}\)\s*[-–—―]+\s+(?![\s\p{Ll}])/u,
  pattern(
    'u',
    String.raw`^\d{4}年\d{1,2}月\d{1,2}日(?:\s*[(（][^)）]{1,3}[)）])?(?:\s*\d{1,2}[:時]\d{2}分?)?(?:\s*(?:公開`,
    String.raw`|更新|掲載|配信))?[\s:：]+(?=[^\s\dに])`,
  ),
];
/** Behind it: page marks, the way to more. */
const BACKS: readonly RegExp[] = [
  /(?<!\s)\s*[（(]\d{1,2}\s*[/／]\s*\d{1,2}(?:\s*ページ)?[)）]$/u,
  pattern(
    'iu',
    String.raw`(?<!\s)\s*(?:(?:…|\.\.\.)\s*)?[（([［]?(?:続きを読む|続きはこちら|もっと見る|詳細はこちら|全文を読む|read more`,
    String.raw`|continue reading|weiterlesen)[)）\]］]?\s*[»>→]*$`,
  ),
  /(?<!\s)\s*\[(?:…|&hellip;|\.\.\.)\]$/u,
];

/** Without what stands in front of a first sentence and is none of it: labels, places, days. */
export function trimLead(text: string): string {
  let trimmed = text.trim();
  for (let pass = 0; pass < 3; pass += 1) {
    const before = trimmed;
    for (const front of FRONTS) trimmed = trimmed.replace(front, '');
    if (trimmed === before) break;
  }
  return trimmed.replace(STAMP, '').trim();
}

/** 「（2025/04/10-19:05）」 behind the last sentence of an agency's report; not 「（2022年4月1日施行）」. */
const STAMP =
  /(?<=[。．])\s*[（(]\d{4}[/年.-]\d{1,2}[/月.-]\d{1,2}日?[\s\d:：時分-]{0,12}(?:更新|配信|掲載|公開)?[)）]$/u;

/** Without what stands behind a description: the way to more, and the site's name. */
export function trimTail(text: string, siteNames: readonly string[]): string {
  let trimmed = text.trim();
  for (const back of BACKS)
    trimmed = trimmed.replace(back, (tail) => (tail.includes('…') || tail.includes('...') ? '…' : ''));
  for (const name of siteNames) {
    const at = trimmed.lastIndexOf(name);
    if (
      name.length >= 3 &&
      at > 20 &&
      /[\s|｜:：-]$/u.test(trimmed.slice(0, at)) &&
      /^(?:\s*[（(][^（()）]{1,30}[)）])?$/u.test(trimmed.slice(at + name.length))
    )
      trimmed = trimmed.slice(0, at).replace(/(?<![\s|｜:：\-–—―－])[\s|｜:：\-–—―－]+$/u, '');
  }
  return trimmed.trim();
}

/** Reading aids set apart by spaces or in brackets as metadata have them: 「 尹錫悦 （ ユンソンニョル ） 」. Reference marks: [1]. */
export function tidy(text: string): string {
  const unmarked = text.includes('[')
    ? text.replaceAll(/(?<!\s)\s*\[(?:\d{1,3}|注 ?\d{1,3}|要出典|note \d+|citation needed)\]/gu, '')
    : text;
  const kanji = withoutRadicals(unmarked);
  if (!kanji.includes(' （ ')) return kanji.trim();
  return (
    kanji
      // What has spaces on both sides of the bracket, and in it, is a reading aid
      // of which the metadata lost the markup.
      .replaceAll(/ (?=[\p{Script=Han}々]{1,12} （ [^（）]{1,30} ） )/gu, '')
      .replaceAll(/(?<=[\p{Script=Han}々]) （ ([^（）]{1,30}) ） ?/gu, '（$1）')
      .trim()
  );
}
