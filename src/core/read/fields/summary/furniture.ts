import { pattern } from '../../../text/pattern.ts';
import { said } from '../../said.ts';

/**
 * Whether a sentence speaks of the site, the page, its later versions or the
 * reader's way through it, and not of the matter.
 */
export function isFurniture(sentence: string): boolean {
  const own = said(sentence);
  return FURNITURE.some((one) => one.test(own));
}

const ACCESS: readonly RegExp[] = [
  /続きを読む|続きは(?:こちら|会員)/u,
  /(?:会員限定|有料会員)(?:の?(?:記事|コンテンツ|ページ|サービス|機能))?(?:です|の方|に|を|は|で|$|[^。]{0,20}(?:ください|できます|いただけ))/u,
  /会員登録(?:が必要|して|は(?:こちら|無料)|すると|(?:の|を)[^。]{0,12}(?:ください|お願い)|[^。]{0,12}(?:こちら|無料|ください|いただけ|できます))/u,
  /この記事は(?:会員|有料)/u,
  /ログイン(?:して|すると|が必要)/u,
  /詳細はこちら/u,
  /^(?:詳細|詳しく|続き|内容)は、?(?:以下|下記|次)(?:の(?:通り|とおり|ページ|リンク|記事))?(?:から|に|で|を|へ|です)?[^。]{0,12}[。．]?$/u,
  /^(?:learn|read|see|find out|watch) more[.!]?$|^(?:click|tap) here[.!]?$/iu,
  /スクラップは/u,
  /クリックすると拡大|画像のクリックで/u,
  /メールアドレス(?:宛|を)/u,
  /ニュースレターの|配信解除/u,
  /JavaScript ?を有効|please enable javascript/iu,
  /sign up for our|subscribe to/iu,
  pattern(
    'iu',
    String.raw`^(?:enjoy|listen|read|see|watch|get|download|find|discover)\s(?:more|to|the|our)\b.{0,60}\b(?:app`,
    String.raw`|iOS|podcasts?|reviews|stories|articles|newsletters?|here)\b`,
  ),
];
const PUBLISHING: readonly RegExp[] = [
  /\[PR\]|［PR］|【PR】/u,
  /All Rights Reserved|無断転載/iu,
  /原文[(（]投稿日/u,
  /we may earn|(?:earn|receive) (?:an? )?(?:affiliate )?(?:compensation|commission)|affiliate (?:links?|partners)/iu,
  /(?:selected independently|independently (?:selected|chosen|reviewed))/iu,
  /(?:アフィリエイト|プロモーション|広告)(?:リンク)?(?:を含|が含|を利用|を掲載)/u,
  /(?:当|本)サイト(?:は|では)/u,
  /(?:Cookie|クッキー) ?(?:を|の)/iu,
  /\d{4}[年/.]\s?\d{1,2}[月/.]\s?\d{1,2}日?\s*(?:[(（][月火水木金土日][)）])?\s*\d{1,2}[:時]\d{2}/u,
];
const AGE: readonly RegExp[] = [
  /この(?:記事|ページ|投稿|情報)は.{0,24}(?:年以上|古い|古く|経過|アーカイブ)/u,
  /情報が古い|内容が古く/u,
];

/** What a document is called by its own publisher. */
const DOCUMENT = String.raw`(?:注意喚起|お知らせ|ページ|記事|文書|資料|情報|内容|記載|掲載|公表|発表|続報|ここに書いた|アドバイザリ|レポート)`;
const CHANGED = String.raw`(?:更新|修正|変更|訂正|改訂|改定|追記|追加|加筆|書き直|書き足|書き換え)`;
const COMING = String.raw`(?:す|し|され|い)?(?:る|た|て)?(?:予定|可能性|場合|こと|かもしれ)`;
const VERSIONS: readonly RegExp[] = [
  new RegExp(`${DOCUMENT}[^。]{0,30}${CHANGED}[^。]{0,6}?${COMING}`, 'u'),
  new RegExp(`^[^。]{0,40}${CHANGED}(?:いた)?し(?:まし)?た(?:[。．]|$)(?=[^。]{0,30}$)`, 'u'),
  new RegExp(
    `${DOCUMENT}[^。]{0,20}(?:更新内容|次の版|最新版|続報)[^。]{0,12}(?:ご確認|確認して|ご覧|お読み|参照)`,
    'u',
  ),
  new RegExp(`^(?:${CHANGED}(?:日|履歴|内容)?|(?:最終)?更新日?)\\s*[:：]`, 'u'),
  pattern(
    'iu',
    String.raw`(?:this|the|following) (?:page|post|article|advisory|notice|document|story|entry)(?: and its \w+)? `,
    String.raw`(?:will be|is being|has been|have been|was) (?:updated|revised|corrected|edited)`,
  ),
  /^\[?(?:updated?|edited|corrected|published)\b[^.\]]{0,40}\]/iu,
  pattern(
    'iu',
    String.raw`since (?:the |its )?(?:original |first )?publication\b|opinions expressed by`,
    String.raw`|do not necessarily (?:represent|reflect)`,
  ),
  // The state of a record, and the numbers that it goes by elsewhere.
  pattern(
    'iu',
    String.raw`^this (?:\w+ )?(?:record|entry|vulnerability|candidate) (?:has been|is|was) `,
    String.raw`(?:currently |not |now )?(?:being )?(?:marked|updated|modified|reserved|rejected|undergoing|awaiting`,
    String.raw`|under|prioriti[sz]ed)\b`,
  ),
  /[:：]\s*[A-Z]{2,8}[#-][\dA-Z#-]*\d(?:[,、]\s*[A-Z]{2,8}[#-][\dA-Z#-]*\d)*[.。]?$/u,
  /^(?:updates?|corrections?|editor['’]s note)\b[^.]{0,40}:/iu,
];

/** A page that only says that it is about its title. */
const TEMPLATES: readonly RegExp[] = [
  /(?:に関する|についての?|関連の?)(?:情報|ページ|お知らせ|記事|資料)(?:一覧)?(?:です|になります|を(?:掲載|公開|提供|紹介|ご紹介|ご案内|お知らせ|まとめ)[^。]{0,12})[。．]?$/u,
  /(?:の|する)(?:(?:公式|紹介|案内|説明|お知らせの?)?(?:ウェブ|ホーム|Web)?ページ|サイト)(?:です|になります)[。．]?$/u,
];

const GREETING = '(?:拝啓|謹啓|時下|(?:平素|日頃|日ごろ)(?:は|より|から)|いつも|毎度)';
const THANKS = '(?:御礼|お礼|感謝|お慶び|ありがとう|賜り)';
const POLITELY = '(?:申し上げます|(?:ござい|おり|存じ|致し|いたし)ます)';
/** With what a Japanese letter begins and ends. */
const LETTER: readonly RegExp[] = [
  // 「いつも隣にいる人に感謝した。」 is no greeting: those are said politely.
  new RegExp(`^(?=${GREETING}[^。]*${THANKS})[^。]*${POLITELY}[。．！!]?$`, 'u'),
  /^(?:敬具|以上)[。．]?$/u,
];

const FURNITURE = [...LETTER, ...ACCESS, ...PUBLISHING, ...AGE, ...VERSIONS, ...TEMPLATES];
