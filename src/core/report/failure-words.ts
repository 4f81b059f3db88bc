import type { Failure, Message } from '../../model.ts';
import { refusesProgram } from '../fetch/status.ts';

interface FailureWords {
  /** What happened, without a full stop. */
  readonly what: Message;
  /** What the author can do, as a sentence. */
  readonly todo: Message;
}

const TRY_LATER: Message = {
  en: 'A later "roundup fetch" tries again.',
  ja: '後ほど「roundup fetch」でもう一度試します。',
};
const OPEN_IT: Message = {
  en: 'Open it in a browser and write the summary by hand.',
  ja: 'ブラウザーで開いて、要約は手で書いてください。',
};
const HAND_OVER: Message = {
  en: 'Save it from a browser and hand it over with "roundup save URL --page FILE", or write the summary by hand.',
  ja: 'ブラウザーで保存して「roundup save URL --page ファイル」で渡すか、要約を手で書いてください。',
};
const CHECK_URL: Message = {
  en: 'Check the URL, or leave it out with "roundup mark URL skip".',
  ja: 'URL を確かめるか、「roundup mark URL skip」で外してください。',
};

/** A switch without a default: the compiler tells which kind lacks its words. */
export function explain(failure: Failure): FailureWords {
  const { detail } = failure;
  const say = (en: string, ja: string, todo: Message): FailureWords => ({
    what: {
      en: detail.en === '' ? en : `${en} (${detail.en})`,
      ja: detail.ja === '' ? ja : `${ja}（${detail.ja}）`,
    },
    todo,
  });
  switch (failure.kind) {
    case 'bad-url':
      return say('this URL cannot be fetched', '取得できる URL ではありません', CHECK_URL);
    case 'ssrf-blocked':
      return say(
        'the address is not public, so it was not fetched',
        '公開されていないアドレスなので取得しませんでした',
        {
          en: 'If that is what you want, allow the network with fetch.allowNet in roundup.yaml.',
          ja: '意図したものなら roundup.yaml の fetch.allowNet で許可してください。',
        },
      );
    case 'dns':
      return say("the host's name was not found", 'ホスト名が見つかりませんでした', {
        en: 'If the network is up, check the URL, or leave it out with "roundup mark URL skip".',
        ja: `ネットワークにつながっているなら、${CHECK_URL.ja}`,
      });
    case 'tls':
      return say('no secure connection could be made', '安全な接続を確立できませんでした', OPEN_IT);
    case 'refused':
      return say('the connection was refused', '接続が拒否されました', TRY_LATER);
    case 'reset':
      return say('the connection broke off', '接続が切れました', TRY_LATER);
    case 'timeout':
      return say('the server took too long', 'サーバーの応答が遅すぎます', TRY_LATER);
    case 'truncated':
      return say('the page ended before it was complete', 'ページが途中で切れていました', TRY_LATER);
    case 'bad-http':
      return say('the answer is not valid HTTP', '応答が HTTP として正しくありません', HAND_OVER);
    case 'bad-encoding':
      return say('the body could not be decoded', '本文を復号できませんでした', HAND_OVER);
    case 'too-large':
      return say('the page is too large', 'ページが大きすぎます', {
        en: 'Raise fetch.wireBytes or fetch.decodedBytes in roundup.yaml.',
        ja: 'roundup.yaml の fetch.wireBytes か fetch.decodedBytes を大きくしてください。',
      });
    case 'redirect-loop':
      return say('the redirects go round in circles', 'リダイレクトが循環しています', HAND_OVER);
    case 'too-many-redirects':
      return say('there are too many redirects', 'リダイレクトが多すぎます', HAND_OVER);
    case 'downgrade':
      return say('a redirect leads from https to http', 'https から http へのリダイレクトです', HAND_OVER);
    case 'http-4xx':
      return say(
        'the server says that the page is not there for us',
        'ページを取得できません',
        refusesProgram(failure.status) ? HAND_OVER : CHECK_URL,
      );
    case 'http-5xx':
      return say('the server has a fault', 'サーバー側のエラーです', TRY_LATER);
    case 'rate-limited':
      return say('the server asks us to wait', 'サーバーに待つよう求められました', TRY_LATER);
    case 'blocked':
      return say(
        'the site answers programs with a challenge page',
        '人間かどうかを確かめるページが返ってきました',
        HAND_OVER,
      );
    case 'login':
      return say('the page is behind a login', 'ログインや会員登録が必要なページです', HAND_OVER);
    case 'consent':
      return say('the page is behind a consent screen', '同意画面が返ってきました', HAND_OVER);
    case 'soft-404':
      return say('the page says that it is gone', 'ページはなくなっているようです', CHECK_URL);
    case 'top-page':
      return say('the link now leads to the front page of the site', 'サイトのトップページに転送されました', CHECK_URL);
    case 'not-html':
      return say('this kind of file cannot be read', '読み取れる形式のページではありません', OPEN_IT);
    case 'parse-limited':
      return say(
        'the page is too big or too tangled to be read',
        'ページが大きすぎるか複雑すぎて読み取れません',
        OPEN_IT,
      );
    case 'empty':
      return say('there is no text in the page', '本文が見つかりません', HAND_OVER);
    case 'not-fetched':
      return say('it has not been fetched yet', 'まだ取得していません', {
        en: 'Run "roundup fetch", or "roundup draft" without --offline.',
        ja: '「roundup fetch」を実行するか、--offline なしで「roundup draft」を実行してください。',
      });
    case 'interrupted':
      return say('interrupted before it was fetched', '取得の前に中断されました', TRY_LATER);
  }
}
