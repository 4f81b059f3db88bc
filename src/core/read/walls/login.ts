import { pattern } from '../../text/pattern.ts';
import { pageWords, verbatim } from '../../text/verbatim.ts';
import type { Signals, Wall } from './signals.ts';
import { clip, ENOUGH, isTelling, type Phrases, weigh } from './weigh.ts';
import { width } from '../../text/width.ts';
import { MUCH_TEXT } from './much-text.ts';

const LOGIN: Phrases = {
  hidesArticle: true,
  unless: /コメント|投稿|いいね|お気に入り|ブックマーク|フォロー|comment|reply|favou?rite/iu,
  is: [
    /^(?:会員|ユーザー?|メンバー)?(?:ログイン|サインイン|ログオン)(?:画面|ページ|フォーム|してください|が必要です)?$/u,
    /^(?:無料)?会員登録(?:が必要です|・ログイン|または|のご案内)?$/u,
    /^ログイン ?[・/または]+ ?(?:新規)?(?:会員)?登録$/u,
    /^(?:有料)?会員限定(?:記事|コンテンツ|ページ)?です?$/u,
    pattern(
      'iu',
      String.raw`^(?:please )?(?:log|sign) ?-?(?:in|on)(?: (?:or|\/|&) (?:sign ?up|register`,
      String.raw`|create an account))?(?: to (?:continue|view|read|your account).{0,40})?$`,
    ),
    /^(?:member |user |account )?log ?in(?: required| page)?$/iu,
    /^(?:sign|log) ?up ?(?:\||or|\/) ?(?:sign|log) ?in$/iu,
    /^(?:authentication|login|authorization|subscription|registration) required$/iu,
    /^(?:subscribe|register|create an account) to (?:continue|keep) (?:reading|watching).{0,20}$/iu,
    /^subscribers? only$/iu,
    /^authwall$/iu,
    /^(?:ユーザー)?認証(?:が必要です|画面)?$/u,
    /^(?:読者|登録|有料)?会員(?:登録・ログイン|限定です|専用です?)$/u,
    /^member(?:s)?[ -]only (?:story|content|post|area)$/iu,
    /^single sign-on$/iu,
  ],
  tells: [
    pattern(
      'u',
      String.raw`(?:この|本|当)(?:記事|コンテンツ|ページ|サービス|動画|機能|先)(?:は|の|を|には)[^。]{0,40}(?:会員(?:限定|登録)|有料会員|ログイン|購読`,
      String.raw`|登録)[^。]{0,24}(?:です|必要|いただけ|できます|ください|なります)`,
    ),
    /(?:続き|全文|本文|この先|すべて)(?:を|は|の)[^。]{0,30}(?:会員|ログイン|登録|購読|購入)[^。]{0,24}(?:です|必要|いただけ|できます|ください|なります|専用|限定)/u,
    /(?:閲覧|利用|アクセス)(?:する)?(?:に|する|には)[^。]{0,16}(?:会員登録|ログイン|サインイン|認証)[^。]{0,12}(?:必要|ください)/u,
    /(?:ログイン|サインイン|会員登録|無料登録)(?:して|すると)[^。]{0,24}(?:ください|お読み|ご覧|続き|全文|いただけます)/u,
    /^(?:有料)?会員限定(?:記事|コンテンツ)?(?:です)?$/u,
    /^残り ?[\d,]+ ?文字/u,
    /(?:メールアドレス|ユーザー名|会員ID|ログインID)と?[^。]{0,12}パスワード[^。]{0,16}(?:入力|ご入力)/u,
    pattern(
      'iu',
      String.raw`(?:log|sign) ?in (?:or (?:sign ?up|register|create an account|subscribe) )?(?:to`,
      String.raw`|with your) (?:continue|view|read|see|access|your|account|comment)`,
    ),
    /you (?:must|need to|have to|should) (?:be logged in|log ?in|sign ?in|register|subscribe|be signed in)/iu,
    /please (?:log|sign) ?-?in/iu,
    /(?:subscribe|register|create (?:a free|an|your) account)[^.]{0,30} to (?:continue|keep|read|unlock|access|view)/iu,
    pattern(
      'iu',
      String.raw`(?:this|the) (?:article|content|page|story|post)[^.]{0,20} (?:is |are )?(?:only )?(?:for`,
      String.raw`|available to|reserved for|exclusive to) (?:paying |paid |registered |premium )?(?:subscribers`,
      String.raw`|members|users)`,
    ),
    /(?:ユーザー?|会員|ログイン) ?(?:ID|名)と ?パスワード/iu,
    /already (?:a |an )?(?:subscriber|member|have an account)\?/iu,
    /don['’]t have an account\?/iu,
    /ログインが必要な?(?:ページ|コンテンツ|です)/u,
    /(?:enter|provide) your (?:e-?mail|user ?name)[^.]{0,30}password/iu,
    /you(?:['’]ve| have) (?:read all|reached|used)[^.]{0,30} (?:free )?(?:articles|stories|limit)/iu,
    /(?:forg[eo]t(?:ten)?|lost) (?:your )?password\?/iu,
  ],
};

const LOGIN_HOST = /^(?:accounts?|login|signin|auth|sso|id|idp|passport)\./u;
const LOGIN_PATH = pattern(
  'iu',
  String.raw`\/(?:log-?in|sign-?in|signon|log_in|sign_in|authwall|sso|auth|oauth2?|authorize`,
  String.raw`|checkpoint|uas|wp-login\.php|user_session)(?:[/.]|$)`,
);
// What a reader gets of an article before the wall and can be quoted: about two sentences, in half-width characters.
const TEASER = 160;
const BESIDE_A_FORM = 100;

/**
 * A page that is only the demand to log in or to subscribe. Where a teaser stands before the demand, it is an article.
 */
export function login(signals: Signals): Wall | null {
  const sent = signals.redirected && isLoginUrl(signals.final) && !isLoginUrl(signals.saved);
  if (!sent && signals.proseWidth >= MUCH_TEXT) return null;
  const { score, words } = weigh(signals, LOGIN);
  const detail = words === '' ? verbatim(signals.final.host) : pageWords(clip(words));
  if (sent && (score >= 1 || signals.hasPasswordField() || signals.proseWidth < TEASER))
    return { kind: 'login', detail };
  // A form for a password and nothing to read beside it asks for a login in whatever words.
  const stands = signals.proseWidth < BESIDE_A_FORM && signals.articleMarks === 0 ? 3 : 1;
  const form = signals.hasPasswordField() ? stands : 0;
  return score + form + (isLoginUrl(signals.final) ? 1 : 0) < ENOUGH || hasTeaser(signals)
    ? null
    : { kind: 'login', detail };
}

function isLoginUrl(url: URL): boolean {
  return LOGIN_HOST.test(url.hostname) || LOGIN_PATH.test(url.pathname);
}

/** Text of its own, in whole sentences, beside what demands the login. */
function hasTeaser(signals: Signals): boolean {
  const own = signals.prose.filter((block) => !isTelling(LOGIN, block) && /[。.!?！？…」』”"]$/u.test(block));
  return own.reduce((sum, block) => sum + width(block), 0) >= TEASER;
}
