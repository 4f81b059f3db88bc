/** What kind of thing a title reports. Two titles that both say a kind, and not the same, are of two stories. */
export const EVENTS: Readonly<Record<string, RegExp>> = {
  incident:
    /漏えい|漏洩|流出|不正アクセス|サイバー攻撃|ランサム|マルウェア|感染|侵入|乗っ取り|改ざん|窃取|ハッキング|ハッカー|被害|身代金|breach|leak|hack|ransom|stolen|compromise/iu,
  outage: /障害|ダウン(?!ロード)|つながらない|繋がらない|復旧|停止|outage/iu,
  vulnerability:
    /脆弱性|ゼロデイ|パッチ|修正版|アップデート|CVE-|PoC|任意のコード|vulnerab|zero-?day|patch|exploit|flaw/iu,
  business: /買収(?!され)|決算|提携|出資|合併|上場|増収|減益|社長交代|資金調達|acqui|merger|earnings/iu,
  product:
    /新機能|提供開始|発売|リリース|を公開$|を発表$|提供終了|サービス終了|サポート終了|値上げ|料金|launch|release|pricing/iu,
  law: /逮捕|摘発|起訴|判決|提訴|訴訟|罰金|制裁金|書類送検|arrest|sue[sd]?\b|lawsuit|fined/iu,
};

/** How an incident came about. */
export const CAUSES: Readonly<Record<string, RegExp>> = {
  mistake: /誤送信|誤公開|誤掲載|誤廃棄|設定ミス|設定不備|閲覧可能な状態|紛失|置き忘れ|誤って|misconfig|exposed/iu,
  insider: /内部不正|持ち出し|元従業員|元社員|従業員が|職員が|insider/iu,
  attack: /不正アクセス|サイバー攻撃|ランサム|マルウェア|侵入|ハッキング|ハッカー|DDoS|hack|ransom/iu,
};

/** Of these there are several stories in any month, so that their name alone says little: platforms, authorities, countries. */
export const GIANTS: ReadonlySet<string> = new Set(
  (
    'google microsoft apple amazon meta openai cisco fortinet ivanti vmware adobe oracle aws azure windows android iphone ios macos chrome firefox edge linux github gitlab wordpress docker kubernetes ' +
    'npm pypi salesforce sharepoint vpn vscode cloudflare chatgpt gemini claude copilot facebook instagram twitter youtube line tiktok x ntt kddi ソフトバンク 楽天 ドコモ ipa jpcert cisa fbi nist nisc 総務省 経産省 経済産業省 金融庁 警察庁 警視庁 デジタル庁 政府 米国 中国 ロシア 北朝鮮 日本 ' +
    '証券 銀行 大学 病院 自治体'
  ).split(' '),
);

/** Gangs have many victims: their name says next to nothing. */
export const GANGS: ReadonlySet<string> = new Set(
  'lockbit qilin scattered spider lazarus dragonforce akira clop ransomhub blackcat blacksuit hunters shinyhunters medusa'.split(
    ' ',
  ),
);

export const ALIASES: Readonly<Record<string, string>> = {
  グーグル: 'google',
  マイクロソフト: 'microsoft',
  アップル: 'apple',
  アマゾン: 'amazon',
  メタ: 'meta',
  オラクル: 'oracle',
  シスコ: 'cisco',
  フォーティネット: 'fortinet',
  アドビ: 'adobe',
  フェイスブック: 'facebook',
  インスタグラム: 'instagram',
  ツイッター: 'twitter',
  ユーチューブ: 'youtube',
  ウィンドウズ: 'windows',
  アンドロイド: 'android',
  アイフォーン: 'iphone',
  クローム: 'chrome',
  ディープシーク: 'deepseek',
  テスラ: 'tesla',
  エヌビディア: 'nvidia',
  インテル: 'intel',
  サムスン: 'samsung',
  ファーウェイ: 'huawei',
  ウィキペディア: 'wikipedia',
  ワードプレス: 'wordpress',
};

/** Words that any title may have: no name of anything. Longest first, so that 個人情報 goes before 情報. */
export const COMMON: RegExp = new RegExp(
  [
    ...new Set(
      (
        'セキュリティ サイバー サイバー攻撃 攻撃 攻撃者 不正アクセス 不正 アクセス 個人情報 顧客情報 会員情報 機密情報 情報漏えい 情報流出 情報 漏えい 漏洩 流出 可能性 恐れ 懸念 脆弱性 ゼロデイ 悪用 悪用確認 修正 修正版 公開 公表 発表 発覚 判明 確認 報告 報道 ' +
        '注意喚起 注意 警告 呼びかけ 対策 対応 対処 影響 被害 被害者 原因 調査 調査結果 続報 第一報 第二報 最終報告 更新 追記 速報 緊急 重要 深刻 深刻度 重大 危険 新た 最新 最新版 今後 過去 無料 有料 日本 国内 海外 世界 米国 米 英国 中国 ロシア 北朝鮮 韓国 欧州 政府 ' +
        '企業 会社 株式会社 組織 団体 機関 業界 社長 社員 従業員 職員 元社員 元従業員 担当者 専門家 研究者 開発者 利用者 顧客 会員 ユーザー ユーザ アカウント パスワード データ データベース システム サーバー サーバ サービス サイト ウェブサイト ウェブ メール アプリ ソフト ソフトウェア ネットワーク インターネット ネット クラウド オンライン デジタル ' +
        'ランサムウェア ランサム マルウェア ウイルス フィッシング フィッシング詐欺 詐欺 詐欺メール スパム 偽サイト 偽 ハッカー ハッキング ハッカー集団 身代金 感染 侵入 窃取 改ざん 乗っ取り 乗っ取られ 障害 通信障害 停止 復旧 再開 延期 終了 開始 提供 提供開始 提供終了 導入 採用 廃止 義務化 禁止 規制 法案 法律 改正 ' +
        'サービス終了 サポート サポート終了 アップデート パッチ リリース バージョン 機能 新機能 コード 実行 任意 リモート 遠隔 認証 認証回避 多要素認証 二要素認証 管理 運用 設定 設定ミス 方法 手口 手法 仕組み 理由 問題 課題 事例 事件 事故 事案 インシデント まとめ 解説 入門 徹底解説 わかりやすく 基本 基礎 ' +
        '約 万人 万人分 万件 件 人 人分 億円 万円 円 ドル 年 月 日 時間 社 台 以上 未満 最大 全国 一部 複数 大規模 大量 多数 急増 増加 減少 拡大 続出 相次ぐ 相次ぎ 初 初めて 今日 昨日 今週 今月 来年 今年 昨年 年度 期間 当社 弊社 自社 ' +
        '逮捕 摘発 起訴 判決 提訴 訴訟 罰金 書類送検 容疑 容疑者 男 女 警察 警視庁 警察庁 裁判 裁判所 買収 決算 提携 出資 発売 販売 値上げ 料金 契約 取引 投資 市場 生成 人工知能 技術 開発 研究 状態 閲覧 閲覧可能 不備 設定不備 誤送信 誤公開 送信 リスト リスト型攻撃 通販 通販サイト 申込 申込者 口座 不正ログイン ログイン 住民 学生 生徒 児童 受験生 患者 園児 保護者 会員 委託先 管理者 管理画面 攻撃コード 標的 標的型攻撃 声明 犯行声明 国際捜査 説明 否定 主張 謝罪 通知 補償 対応状況 経緯 詳細 報告書 再発防止 再発防止策 調査中 全容 件数 過去最多 急増中 名乗 集団 グループ 人気 話題 議論 批判 炎上 開発元 開発 公式 独自 専用 個人 法人 顧客 取引先 一般 社内 自動 対象外 複数 回避 保護 漏 者 性 化 的 中 後 前 分 パッケージ ワーム プラグイン ライブラリ リポジトリ ブラウザー ブラウザ ダウンロード トークン ツール テーマ サンドボックス クリックジャッキング エージェント コミュニティ プラットフォーム ストレージ インストール セッション プロトコル プライバシー ガイドライン キャンペーン ポータル ワンタイムパスワード ソーシャルエンジニアリング サプライチェーン サプライチェーン攻撃 インフラ コンテナ メッセージ コールセンター セミナー イベント ハードウェア ファームウェア モバイル ゲーム カード クレジットカード クレジット ポイント チケット スパイウェア ボットネット バックドア ディープフェイク usb メモリ 紛失 関与 疑い 教育委員会 小学校 中学校 高校 sms 調べ 結果 実態 実施 検討 方針 計画 予定 可能 不可能 必要 必須 対象 製品 機器 端末 ルーター ルータ スマホ スマートフォン パソコン ' +
        'ニュース お知らせ お詫び ご報告 ご案内 について に関する における による ための いま なぜ どう どこ 何 ' +
        'the and for with from that this new how why what are was has have been its into over after about your you can will via not more than all out who says said attack attacks attackers attacker security vulnerability vulnerabilities flaw flaws bug bugs zero day zeroday ' +
        'exploit exploits exploited exploiting patch patches patched update updates updated data breach breaches leak leaks leaked hack hacked hackers hacker ransomware malware phishing critical high severity remote code execution users user customers customer million ' +
        'accounts account password passwords warns warn warning report reports reveals confirms confirmed discloses disclosed fixes fix fixed released release releases service services app apps software server servers system systems cloud cyber incident us uk poc rce ai it pc web url http https html pdf news blog'
      ).split(' '),
    ),
  ]
    .sort((a, b) => b.length - a.length)
    .map((word) => (/^[a-z]/u.test(word) ? `(?<![a-z0-9])${word}(?![a-z0-9])` : word))
    .join('|'),
  'gu',
);

/** A list of many things, or one of a series: it belongs to no story. */
export const DIGEST =
  /まとめ読み|週間|週刊|\d{2,}件(?:の脆弱性)?(?:を|に)?(?:修正|対処)|今週の|今月の|月間|先週の|ダイジェスト|振り返り|ふりかえり|ランキング|トップ\d+|\d+選|月例|定例(?!外)|patch tuesday|weekly|monthly|roundup|round-up|digest|newsletter|ニュースレター|のニュース$|注目記事|人気記事|リリースノート|release notes|十大|10大|四半期|上半期|下半期|年次|白書/iu;

/** What numbers one of a series: the 3rd part, the 14th week, April, version 136. */
export const SERIAL =
  /第\s*\d+\s*(?:回|弾|号|部|章|話|週|報(?!告))|vol\.?\s*\d+|#\s*\d+|(?:19|20)\d\d年(?:\d+月)?(?:\d+日)?|\b(?:19|20)\d\d[-/]\d+(?:[-/]\d+)?|\d+月(?:\d+日)?|\bv?\d+(?:\.\d+)+|(?:バージョン|version|ver\.?)\s*\d+|(?:chrome|firefox|android|ios|macos|windows|python|node\.js|php|rust|go|linux|kernel|openssh|openssl|ubuntu|debian|iphone|gpt|gemini|claude|llama)[\s-]*\d+/giu;
