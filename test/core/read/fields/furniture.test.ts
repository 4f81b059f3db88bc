import { describe, expect, it } from 'vitest';
import { isFurniture, opensOnly } from '../../../../src/core/read/fields/summary/furniture.ts';

/** What an incident, an advisory or a report says: words that furniture has too, but said of the matter. */
const MATTER = `
お客さま52名のメールアドレスを、ほかのお客さまに見える形で送信してしまいました。
受信者126名のメールアドレスをBCCではなくTOに入れて送信したため、互いに見える状態となりました。
誤って別の会員のメールアドレス宛に請求書を送信したことが判明いたしました。
メールアドレスをご登録いただいたお客さま312名の情報が流出しました。
第三者が不正に入手したIDとパスワードを使って会員ページにログインしていたことが分かった。
攻撃者は盗んだ認証情報でログインして、ポイントを別の口座へ移していた。
他社から流出したパスワードで不正にログインすると、登録情報を閲覧できる状態だった。
ログインが必要な管理画面に、認証なしで接続できる欠陥がある。
不正ログインが必要以上に試みられた形跡があった。
ブラウザーに保存されたCookieを盗むマルウェアが広がっている。
セッションCookieの有効期限に不備があり、ログアウト後もアカウントを使える脆弱性が見つかった。
湊社は8日、ミナト500の脆弱性を修正した。
スマートフォン向けOSの18.4.1が公開され、悪用が確認された2件の脆弱性を修正しました。
本バージョンでは、情報が漏れる脆弱性を修正しました。
当該製品の設定情報を第三者に変更される可能性があります。
遠隔の第三者によって、機器に保存された情報を改ざんまたは変更される可能性がある。
この脆弱性を悪用されると、ページの内容を書き換えられる可能性がある。
攻撃者はウェブサイトの掲載内容を書き換えることができた。
県は18日、補助金の採択結果の公表資料に個人情報が含まれていたと公表内容を訂正した。
4月10日に公表した漏えい件数を、3,410件に訂正した。
総務省は、電気通信事業におけるガイドラインを改定した。
警察庁は、届け出の様式を変更した。
ある閲覧ソフトの開発元は、安定版を135.0に更新した。
当サイトでは、4月10日に第三者による不正アクセスを受け、お客さまの情報が流出いたしました。
当サイトは、外部からの攻撃により4月3日から閲覧できない状態となっておりました。
2025年4月10日 10時15分、当社サーバーへの不正アクセスを検知しました。
2025年4月10日(木)午前9時30分ごろから、サービスが利用できない障害が発生しました。
会員登録して商品を購入した1,204名のカード情報が漏えいした可能性がある。
会員限定のページに外部から接続できる状態になっていた。
JavaScriptを有効にした閲覧ソフトで細工されたページを開くと、任意のコードが実行される。
偽のメールでは、詳細はこちらと書かれたリンクを開かせようとする。
続きを読むというボタンを押させ、偽の警告を出す手口だ。
架空新聞社は、読者に届くニュースレターの配信基盤が侵害されたと発表した。
広告リンクを含む偽の検索結果から、偽のインストーラーへ誘導される。
同社は、流出した可能性のある顧客についての情報を公開した。
攻撃者はメールアドレスを入力させ、届いた認証コードを盗む。
この記事は古いルーターの脆弱性を突く攻撃の記録だ。
偽の広告には、生成AIが作成した会長の動画が使われていた。
利用者が悩んでいることを、別の利用者から閲覧できる状態だった。
お客さまにご迷惑をおかけした障害は、機器の故障が原因でした。
4月20日0時から6時まで、システムの入れ替えのためインターネットバンキングにログインできません。
Session cookies were sent without the Secure flag between April 1 and April 11.
Researchers say the site used cookies to follow its visitors.
This vulnerability is under active attack.
This vulnerability is currently being exploited, and under the right conditions it gives root.
Customers who subscribe to the service had their names published.
The malware uses stolen cookies to log in to the mailbox.
Our report shows that the malware uses session cookies to get past the second factor.
By clicking the link, victims handed their session cookies to the attackers.
当サイトは7月末でサービスを終了します。
4月3日の不正アクセスでお客さま1,204名の情報が漏えいし、ご迷惑とご心配をおかけしましたことを深くお詫び申し上げます。
当サイトは、クレジットカード決済を停止しています。
障害は2025年4月11日 10時30分に復旧しました。
障害は2025年4月11日(金)10:30ごろ発生しました。
個人情報の変更届12件が漏えいした可能性がある。
顧客情報の追加流出の可能性がある。
`;
/** What a document says of itself, or to its reader. */
const FURNITURE = `
記事初出時、件数を2万件としておりましたが、正しくは2万3,000件でした。
お詫びして訂正いたします。
訂正してお詫びいたします。
本更新以前にご覧になった方は、改めてご確認ください。
4月28日に公開した「II. 対象」の記載に誤りがあったため、修正しました。
本脆弱性の回避策に関する情報を追加しました。
本注意喚起の内容は、今後の調査の進展に応じて更新する可能性があります。
掲載内容は予告なく変更される場合があります。
Cet article a été mis à jour le 17 avril pour préciser les horaires d’ouverture.
Dieser Artikel wurde am 17. April aktualisiert.
Dieser Beitrag wurde nachträglich ergänzt.
Este artículo ha sido actualizado.
Esta reportagem foi atualizada às 15h.
Questo articolo è stato aggiornato il 17 aprile.
This story was updated at 3 p.m. with a statement from the company.
An earlier version of this article misstated the number of accounts.
This article originally appeared on a partner's site.
この記事は検証可能な参考文献や出典が全く示されていないか、不十分です。
出典を追加して記事の信頼性向上にご協力ください。
生成AIによる要約です。
この要約はAIが生成したものです。
正確性は保証されません。
「これって本当に安全なの？」「どれを選べばいいの？」と悩んでいませんか。
このような悩みをお持ちではありませんか？
こんな手口をご存じですか？
ぜひ最後までお読みください。
ぜひ参考にしてみてください。
最後までお読みいただきありがとうございました。
いかがでしたでしょうか。
この度は、皆さまに多大なるご心配とご迷惑をおかけしておりますことを、心よりお詫び申し上げます。
関係者の皆さまにご迷惑をおかけしましたことを深くお詫びいたします。
ご不便をおかけしますが、何卒よろしくお願い申し上げます。
チャンネル登録よろしくお願いします！
※本ページはプロモーションが含まれています。
※本記事は2025年4月時点の情報です。
記事の内容は取材当時のものです。
この記事は個人の見解であり、所属する組織を代表するものではありません。
お使いのブラウザではこの動画を再生できません。
お問い合わせはこちらのフォームからお願いします。
取材のお申し込みは、広報室までお願いします。
当サイトでは、利便性の向上のためにCookieを使用しています。
Cookieの使用に同意したものとみなします。
この記事をお読みいただくには、会員登録（無料）が必要です。
続きをお読みいただくにはログインしてください。
この機能は会員限定です。
本記事は公開時から内容を一部変更しています。
プレゼント機能を使うと、会員以外の方も全文をお読みいただけます。
この記事は音声で聞くことができます。
Have a tip?
Contact our reporters securely via Signal.
メールアドレスが公開されることはありません。
ご登録いただいたメールアドレス宛てに、キャンペーン情報などをお送りします。
JavaScriptを有効にしてください。
このウェブサイトはクッキーを使用しています。
「すべて許可」をクリックすると、すべてのCookieの使用に同意したことになります。
詳しくはプライバシーポリシーをご確認ください。
We use cookies to improve your experience.
This website uses first-party and third-party cookies.
By continuing to use this site you agree to our use of cookies.
Wir nutzen Cookies auf unserer Website.
Nous et nos partenaires utilisons des cookies.
Utilizamos cookies propias y de terceros.
当サイトは、鍵と暗号の話題をお届けしています。
最終更新: 2025年4月11日 10時30分
2025年4月11日 10:30に更新しました。
2025年4月11日 10時30分現在
`;
/** What leads to the matter: kept only where nothing follows. */
const OPENINGS = `
このたびの不正アクセスにより、お客さまにご迷惑をおかけしましたことを深くお詫び申し上げます。
本記事では、仕組みと選び方をわかりやすく解説します。
`;
const rows = (text: string): readonly string[] => text.trim().split('\n');

describe('isFurniture', () => {
  it.each(rows(MATTER))('takes for the matter: %s', (sentence) => {
    expect(isFurniture(sentence)).toBe(false);
    expect(opensOnly(sentence)).toBe(false);
  });
  it.each(rows(FURNITURE))('takes for furniture: %s', (sentence) => {
    expect(isFurniture(sentence)).toBe(true);
  });
});

describe('opensOnly', () => {
  it.each(rows(OPENINGS))('takes for an opening, which stands where nothing follows: %s', (sentence) => {
    expect(isFurniture(sentence)).toBe(false);
    expect(opensOnly(sentence)).toBe(true);
  });
});
