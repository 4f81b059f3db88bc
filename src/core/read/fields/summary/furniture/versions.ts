import { pattern } from '../../../../text/pattern.ts';

/** What a document is called by its own publisher. */
const DOCUMENT =
  '(?:注意喚起|お知らせ|ページ|記事|文書|資料|情報|内容|記載|掲載|公表|発表|続報|ここに書いた|アドバイザリ|レポート)';
const CHANGED = '(?:更新|修正|変更|訂正|改訂|改定|追記|追加|加筆|書き直|書き足|書き換え)';
const COMING = '(?:す|し|され|い)?(?:る|た|て)?(?:予定|可能性|場合|こと|かもしれ)';
/** Done to a page by somebody who should not, or to something that is no page. */
const DONE_TO = '(?:攻撃者|第三者|何者か|悪用|遠隔|を[^。]{0,30}(?:さ|換え|え)られる|を[^。]{0,30}される)';
/** A part of a document, for what its publisher has changed in it. */
const PART =
  '(?:記載|表記|誤字|誤り|本文|記事|題名|タイトル|見出し|リンク|図|表|写真|画像|注記|追記|次の点|以下の点|情報|内容|社名|名称|日付|肩書|「[^」]*」)';
/** Things that are changed in the world, and that a report names. */
const MATTER =
  '(?:脆弱性|欠陥|不具合|バグ|問題|件数|ガイドライン|法|規則|様式|プログラム|ソフト|製品)(?:の[^。、]{0,6})?を';

/** What the document has been through or will be. */
export const VERSIONS: readonly RegExp[] = [
  // 「顧客情報の追加流出の可能性」 is no change of a document.
  new RegExp(
    `^(?![^。]*${DONE_TO})[^。]*${DOCUMENT}[^。]{0,30}${CHANGED}(?:(?!漏|流出|盗|侵)[^。]){0,6}?${COMING}`,
    'u',
  ),
  new RegExp(
    `^(?![^。]*${MATTER})(?:[^。は]{0,40}|(?:この|本|当|以下|次の|前の|上の)[^。]{0,40})${PART}[^。]{0,24}${CHANGED}(?:いた)?しました[。．]?$`,
    'u',
  ),
  /^(?:公表|公開|掲載|更新|追記|訂正|発行|初版を?(?:公開|発行|掲載))(?:いた)?しました[。．]?$/u,
  new RegExp(`^前の版[^。]{0,30}${CHANGED}しました[。．]?$`, 'u'),
  new RegExp(
    `${DOCUMENT}[^。]{0,20}(?:更新内容|次の版|最新版|続報)[^。]{0,12}(?:ご確認|確認して|ご覧|お読み|参照)`,
    'u',
  ),
  new RegExp(`${CHANGED}(?:以前|の?前)に[^。]{0,12}(?:ご覧|お読み|ダウンロード)[^。]{0,30}(?:ください|お願い)`, 'u'),
  new RegExp(`^(?:${CHANGED}(?:日|履歴|内容)?|(?:最終)?更新日?)\\s*[:：]`, 'u'),
  new RegExp(`^※?(?:本|この|当)${DOCUMENT}[^。]{0,30}${CHANGED}(?:し|いたし|致し)て(?:い|おり)ます[。．]?$`, 'u'),
  /(?:記事|本文|掲載|公開|配信)?初出時|としておりましたが、正しくは|お詫び(?:して|の上|とともに)、?(?:訂正|修正)|(?:訂正|修正)(?:して|し|の上)、?お詫び/u,
  /(?:記事|ページ|投稿|情報|内容)は、?[^。]{0,24}(?:年以上(?:前|経)|古い(?:可能性|場合|情報|内容|まま)|古く(?:な|て)|経過して|アーカイブ)/u,
  /^※?(?:本|この)?(?:記事|ページ|コラム)(?:の(?:内容|情報|記載))?は、?[^。]{0,24}(?:時点|当時)の(?:もの|情報|内容)/u,
  /情報が古い|内容が古く/u,
  /この(?:記事|項目|節)(?:は|には|の)[^。]{0,30}(?:検証可能|参考文献|出典|独自研究|書きかけ)|^出典を追加して/u,
  pattern(
    'iu',
    String.raw`(?:this|the|following) (?:page|post|article|advisory|notice|document|story|entry)(?: and its \w+)? `,
    String.raw`(?:will be|is being|has been|have been|was) (?:updated|revised|corrected|edited)`,
    String.raw`|this (?:page|post|article|story|piece) (?:originally|first) (?:appeared|ran)`,
    String.raw`|earlier version of this (?:page|post|article|story|advisory)`,
  ),
  /^\[?(?:updated?|edited|corrected|published)\b[^.\]]{0,40}\]/iu,
  /since (?:the |its )?(?:original |first )?publication\b/iu,
  /^(?:updates?|corrections?|editor['’]s note)\b[^.]{0,40}:/iu,
  /\b(?:cet article|ce billet|cette (?:page|actualité)) a été (?:mise? à jour|modifié|actualisé|complété|corrigé)/iu,
  pattern(
    'iu',
    String.raw`\b(?:(?:dieser|der) (?:artikel|beitrag|text)|(?:diese|die) (?:seite|meldung)) wurde\b.{0,30}`,
    String.raw`\b(?:aktualisiert|ergänzt|korrigiert|geändert|überarbeitet)`,
  ),
  pattern(
    'iu',
    String.raw`\b(?:este (?:artículo|texto)|esta (?:noticia|página|información)) (?:ha sido|fue) `,
    String.raw`(?:actualizad|modificad|corregid)`,
  ),
  pattern(
    'iu',
    String.raw`\b(?:este (?:texto|artigo)|esta (?:reportagem|matéria|página)) (?:foi|está sendo) `,
    String.raw`(?:atualizad|alterad|corrigid)`,
  ),
  /\b(?:quest[oa] (?:articolo|pagina|notizia)) è stat[oa] (?:aggiornat|modificat|corrett)/iu,
];

/** The state of a record, and the numbers that it goes by elsewhere. */
export const RECORDS: readonly RegExp[] = [
  pattern(
    'iu',
    String.raw`^this (?:\w+ )?(?:record|entry|vulnerability|candidate) (?:has been|is|was) `,
    String.raw`(?:currently |not |now )?(?:being )?(?:marked|updated|modified|reserved|rejected|undergoing|awaiting`,
    String.raw`|under (?:re-?)?(?:analysis|review|investigation|evaluation)|prioriti[sz]ed)\b`,
  ),
  /[:：]\s*[A-Z]{2,8}[#-][\dA-Z#-]*\d(?:[,、]\s*[A-Z]{2,8}[#-][\dA-Z#-]*\d)*[.。]?$/u,
];
