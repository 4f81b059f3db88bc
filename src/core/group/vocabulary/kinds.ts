import { pattern } from '../../text/pattern.ts';
/** What kind of thing a title reports. */
export const EVENTS: Readonly<Record<string, RegExp>> = {
  incident: pattern(
    'u',
    String.raw`漏えい|漏洩|流出|不正アクセス|サイバー攻撃|ランサム|感染|侵入|乗っ取り|改ざん|窃取|被害|身代金`,
    // Not the infringement of a right, 著作権侵害.
    String.raw`|(?:情報|データ|システム|セキュリティ)(?:の|への)?侵害|(?<![権許標])侵害(?:を|の)?(?:受け|認め|公表|確認|報告)`,
    String.raw`|breach|leak|hacked|ransom|stolen|compromise`,
  ),
  outage: /障害|ダウン(?!ロード)|つながらない|繋がらない|復旧|停止|outage/u,
  vulnerability:
    /脆弱性|ゼロデイ|パッチ|修正版|アップデート|セキュリティ更新|任意のコード|cve-|poc|vulnerab|(?:zero|0)[- ]?day|patch|exploit|flaw|\bbug|\brce\b/u,
  business: /買収|決算|提携|出資|合併|上場|資金調達|acqui|merger|earnings/u,
  product:
    /新機能|提供開始|発売|リリース|公開|正式版|を発表|提供終了|サービス終了|サポート終了|launch|release|pricing/u,
  law: /逮捕|摘発|起訴|判決|提訴|訴訟|罰金|書類送検|arrest|sue[sd]?\b|lawsuit|fined/u,
};

/** How an incident came about. Two titles that both say it, and not the same, are of two stories. */
export const CAUSES: Readonly<Record<string, RegExp>> = {
  mistake: /誤送信|誤公開|誤掲載|誤廃棄|設定ミス|設定不備|閲覧可能な状態|紛失|置き忘れ|誤って|misconfig|exposed/u,
  insider: /内部不正|持ち出し|元従業員|元社員|従業員が|職員が|insider/u,
  attack: /不正アクセス|サイバー攻撃|ランサム|マルウェア|侵入|ハッキング|ハッカー|ddos|hack|ransom/u,
};

/** A list of many things, or one of a series: it belongs to no story. */
export const DIGEST = pattern(
  'u',
  String.raw`まとめ読み|(?<!\d)週間|週刊`,
  // What mends a hundred things, or some of a month's, is a list; a version that mends twenty is not.
  String.raw`|(?:\d{3,}|(?:月例|定例|など)[^。]{0,40}?\d{2,})件(?:の脆弱性)?(?:を|に)?(?:修正|対処)`,
  String.raw`|今週の|今月の|月間|先週の|ダイジェスト|振り返り|ふりかえり|ランキング|トップ\d+`,
  String.raw`|\d+選|weekly|roundup|round-up|digest|newsletter|year in review|ニュースレター|のニュース$|注目記事|人気記事|十大|10大|四半期`,
  String.raw`|上半期|下半期|年次|白書`,
);

/** A page that teaches or offers something reports no event. */
export const GUIDE = pattern(
  'u',
  String.raw`方法|手順|してみ|やってみ|はじめて|はじめよう|始めて|作った|作って|入門|使い方|書き方|作り方|編[)）]$|つの(?:理由|コツ|方法)`,
  String.raw`|について解説|徹底解説|詳解|すればいい|どうなる[?？]|とは[?？]?$|メモ$|する。?$|講座`,
  String.raw`|how to|guide|tutorial|introduction|\bbook\b|^[\w.-]+\/[\w.-]+(?::|$)`,
);
