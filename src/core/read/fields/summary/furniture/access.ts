import { pattern } from '../../../../text/pattern.ts';

/** What happens to sites: a sentence with these reports of it, whatever else it names. */
export const HARM = '攻撃|悪用|不正|侵害|侵入|盗|窃取|マルウェア|脆弱性|漏え?い|漏洩|流出|改ざん|紛失|誤送信|障害';
const HARM_IN_ENGLISH = 'malware|attackers?\\b|stol|steal|hijack|victim|phish|exploit|breach';
/** What sites go through is no word about themselves either. */
const ENDS = '終了|閉鎖|停止|休止|中止|再開|復旧|移行';
/** Said to the reader, who is asked or allowed: a report of what somebody did has none of these. */
const ASKED = '(?:ください|お願い|いただけ(?:ます|ません)|できます|必要です|必要となります|必要になります)';

/** The reader's way to the text and through it. */
export const ACCESS: readonly RegExp[] = [
  /続きを読む(?:$|[。»>→）)]|に?は)|続きは(?:こちら|会員)/u,
  new RegExp(`続きを?(?:お読み|ご覧|読む)[^。]{0,30}${ASKED}`, 'u'),
  /(?:会員限定|有料会員)(?:の?(?:記事|コンテンツ|ページ|サービス|機能|動画))?(?:です|となります|の方|$)/u,
  new RegExp(`(?:会員限定|有料会員)[^。]{0,30}${ASKED}`, 'u'),
  new RegExp(`会員登録[^。]{0,16}(?:${ASKED}|こちら)|会員登録は無料`, 'u'),
  /この記事は(?:会員|有料)/u,
  new RegExp(`(?:ログイン|サインイン)(?:し[てた]|すると|の上)?[^。]{0,16}${ASKED}`, 'u'),
  /詳細は、?こちら(?!と|」)(?:から|まで|を|の|です|へ)?[^。]{0,16}[。．]?$/u,
  /^(?:詳細|詳しく|続き|内容)は、?(?:以下|下記|次)(?:の(?:通り|とおり|ページ|リンク|記事))?(?:から|に|で|を|へ|です)?[^。]{0,12}[。．]?$/u,
  /^(?:learn|read|see|find out|watch) more[.!]?$|^(?:click|tap) here[.!]?$/iu,
  /(?:記事|全文|続き|本文|動画|音声)[^。]{0,16}(?:お読み|ご覧|お聞き|視聴)(?:いただけ|になれ)ます|(?:記事|全文|続き)[^。]{0,16}(?:読めます|聞くことができます)/u,
  /^スクラップは/u,
  /クリックすると拡大|画像のクリックで/u,
  /メールアドレス(?:宛て?に?|を)[^。]{0,60}(?:ください|お送りします|利用します)|メールアドレスが公開されることは/u,
  /(?:ニュースレター|メールマガジン)(?:の|を|に)[^。]{0,24}(?:ください|できます|お願い|いただけます)|配信解除/u,
  new RegExp(`JavaScript ?(?:を|が)(?:有効|オン|無効)[^。]{0,24}${ASKED}|please enable javascript`, 'iu'),
  /お使いの(?:ブラウザー?|端末|環境)で?は[^。]{0,30}(?:ません|ください)/u,
  /^(?:本件に関する)?(?:お?問い?合わ?せ|取材の?お?申し?込み|ご?質問|ご?相談)(?:等|など)?は[^。]{0,40}(?:ください|お願い|こちら|まで)/u,
  /^(?:have|got) (?:a|any) (?:news )?tips?\b|^contact (?:our|the|this) (?:reporters?|newsroom|author|writer)\b/iu,
  /^listen to this (?:article|story|post)\b/iu,
  /\bsign up for our\b|^subscribe to\b|\bsubscribe to (?:our|the (?:newsletter|channel)|this)\b/iu,
  pattern(
    'iu',
    String.raw`^(?:enjoy|listen|read|see|watch|get|download|find|discover)\s(?:more|to|the|our)\b.{0,60}\b(?:app`,
    String.raw`|iOS|podcasts?|reviews|stories|articles|newsletters?|here)\b`,
  ),
];

/** The question for consent, which stands beside the text where nothing calls it a banner. */
export const CONSENT: readonly RegExp[] = [
  new RegExp(
    `^(?![^。]*(?:${HARM}))[^。]*(?:Cookie|クッキー) ?(?:を|の)[^。]{0,40}(?:使用|利用|同意|許可|設定)[^。]{0,30}(?:ます|ください|いただきます)[。]?$`,
    'iu',
  ),
  /プライバシー ?ポリシー(?:を|に|は)[^。]{0,24}(?:ください|同意|お読み)/u,
  new RegExp(
    String.raw`^(?!.*\b(?:${HARM_IN_ENGLISH}))(?:we|our|this|the)\b[^.]{0,60}\buses? (?:[a-z-]+ ){0,5}cookies\b`,
    'iu',
  ),
  pattern(
    'iu',
    String.raw`^(?!.*\b(?:${HARM_IN_ENGLISH})).*\bby (?:clicking|continuing|using|browsing)\b[^.]{0,80}\b`,
    '(?:cookies|you (?:agree|consent))',
  ),
  /^you can (?:change|manage|withdraw)[^.]{0,40}(?:cookie|consent|preferences|settings)/iu,
  /^(?:wir|diese|unsere)\b[^.]{0,50}\b(?:verwende[nt]|nutz(?:en|t)|setz(?:en|t))\b[^.]{0,30}\bcookies/iu,
  /^(?:nous|ce site)\b[^.]{0,60}\butilis(?:ons|e)\b[^.]{0,30}\b(?:cookies|traceurs)/iu,
  /^(?:nosotros|este sitio|utilizamos|usamos|este site|nós)\b[^.]{0,40}\bcookies/iu,
  /^(?:noi|questo sito|utilizziamo|wij gebruiken|deze (?:web)?site gebruikt)\b[^.]{0,40}\bcookies?/iu,
];

/** Whose the page is, what it earns, whose view it gives. */
export const PUBLISHING: readonly RegExp[] = [
  /\[PR\]|［PR］|【PR】/u,
  /All Rights Reserved|無断転載/iu,
  /原文[(（]投稿日/u,
  /we may earn|(?:earn|receive) (?:an? )?(?:affiliate )?(?:compensation|commission)|affiliate (?:links?|partners)/iu,
  /(?:selected independently|independently (?:selected|chosen|reviewed))/iu,
  pattern(
    'u',
    String.raw`(?:アフィリエイト|プロモーション|広告)(?:リンク)?(?:を含(?:み|んでい|んでおり)ます|が含まれ(?:てい|ており)?ます`,
    String.raw`|を(?:利用|使用|掲載)して(?:い|おり)ます)`,
  ),
  new RegExp(
    `^(?![^。]*(?:${HARM}|${ENDS}))[^。]{0,12}(?:当|本)(?:サイト|ブログ|メディア)(?:は|では)[^。]*(?:です|ます)[。]?$`,
    'u',
  ),
  pattern(
    'u',
    String.raw`^[^。]{0,20}\d{4}[年/.]\s?\d{1,2}[月/.]\s?\d{1,2}日?\s*(?:[(（][月火水木金土日][)）])?\s*\d{1,2}[:時]\d{2}分?`,
    // What happened then is no date of the page.
    '(?:に?(?:更新|公開|掲載|配信|投稿|公表|発表|改訂|追記|訂正)[^。、]{0,10}|(?!に|ごろ|頃|から|まで)[^。、た]{0,12})[。]?$',
  ),
  /(?:個人|筆者|著者)の?(?:個人的な?)?(?:見解|意見)(?:です|で、|であり|であって)/u,
  /正確性(?:は|を)?、?保証(?:されません|できません|(?:いた|致)?しません|するものではありません)/u,
  /(?:要約|まとめ)[^。]{0,12}AI(?:が|による|で)[^。]{0,16}(?:です|ます)|AI(?:が|による|で)[^。]{0,8}(?:要約|まとめ)[^。]{0,10}(?:です|ます)/u,
  /opinions expressed by|do not necessarily (?:represent|reflect)/iu,
];
