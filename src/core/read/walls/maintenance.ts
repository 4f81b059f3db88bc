import { pageWords } from '../../text/verbatim.ts';
import type { Signals, Wall } from './signals.ts';
import { clip, ENOUGH, type Phrases, weigh } from './weigh.ts';
import { pattern } from '../../text/pattern.ts';

const MAINTENANCE: Phrases = {
  // What is over is told by a notice.
  unless: /(?:となり|ており|てい|になり)ました(?:。|$)|復旧し(?:まし)?た/u,
  is: [
    /^(?:(?:ただいま|只今|現在) ?)?(?:システム|サーバー?|サイト)?(?:メンテナンス|保守)(?:作業)?(?:中|のお知らせ|実施中)?(?:です|となっております)?$/u,
    /^(?:(?:ただいま|只今|現在) ?)?(?:アクセス|接続)が?(?:集中|混雑|混み合)(?:して)?(?:い|おり|っており)?(?:ます|中)?$/u,
    /^(?:(?:ただいま|只今|現在) ?)?(?:大変)?(?:混雑|混み合)(?:し|っ)て(?:い|おり)ます$/u,
    /^(?:サービス)?(?:一時)?(?:停止|休止)中(?:です)?$/u,
    /^503 ?(?:service (?:temporarily )?unavailable)?$/iu,
    /^service (?:temporarily )?unavailable$/iu,
    /^(?:50[024] )?(?:bad gateway|gateway time-?out|internal server error)$/iu,
    pattern(
      'iu',
      String.raw`^(?:site |website )?(?:is )?(?:currently )?(?:under|down for|in`,
      String.raw`|undergoing) (?:scheduled )?maintenance(?: mode)?$`,
    ),
    /^(?:scheduled )?maintenance(?: mode)?$/iu,
    /^(?:we['’]ll|we will) be (?:right )?back(?: soon)?$/iu,
    /^(?:site )?temporarily unavailable$/iu,
    /^database error$/iu,
    /^(?:システム|サーバー?|アプリケーション)(?:内部)?エラー(?:が発生しました)?$/u,
    /^something went wrong$/iu,
    /^(?:wordpress › )?error$/iu,
    /^the service is unavailable$/iu,
    /^briefly unavailable for scheduled maintenance(?:\. check back in a minute)?$/iu,
    /^(?:(?:ただいま|只今|現在) ?)?(?:サイト|アクセス|サーバー?)が?大変(?:混雑|混み合)って?(?:して)?(?:い|おり)ます$/u,
    /^too many connections$/iu,
    /^(?:error )?50[0-4](?: ?error)?$/iu,
    /^(?:臨時|緊急|定期)(?:システム)?メンテナンス(?:中|のお知らせ)?$/u,
    /^(?:サーバー?|サイト|アクセス)が(?:大変)?(?:混雑|混み合|集中)[しっ]て(?:い|おり)ます$/u,
    /^application error$/iu,
    /^(?:you are (?:now )?in (?:line|the queue|a waiting room)|(?:virtual )?waiting room|online queue)$/iu,
  ],
  tells: [
    /(?:ただいま|只今|現在)[^。]{0,30}(?:メンテナンス|保守)(?:作業)?(?:中|を(?:行|実施)|のため)/u,
    /(?:メンテナンス|保守作業)(?:中)?の?ため[^。]{0,40}(?:ご利用|アクセス|閲覧|サービス)[^。]{0,20}(?:停止|できません|いただけません|休止)/u,
    /アクセスが(?:大変)?(?:集中|混雑|混み合)[^。]{0,40}(?:います|おります|ため|状態)/u,
    /(?:しばらく|時間を?)(?:経って|たって|してから|おいて|置いて|待って)[^。]{0,16}(?:再度|もう一度|改めて|アクセス)/u,
    /(?:申し訳|ご迷惑)[^。]{0,40}(?:しばらくお待ち|時間をおいて)/u,
    /(?:予期(?:し|せ)ぬ?ない?|システム|内部|サーバー?)(?:の)?エラーが発生し(?:まし|てい)/u,
    pattern(
      'iu',
      String.raw`(?:we are|we['’]re|the site is|this site is|our (?:web)?site is)[^.]{0,30} (?:down for`,
      String.raw`|under|undergoing|performing)[^.]{0,20} maintenance`,
    ),
    /(?:we['’]ll|we will|should) be (?:right )?back (?:soon|shortly|online|up)/iu,
    /please (?:try|check back)(?: again)? (?:later|soon|in a (?:few|couple))/iu,
    /the (?:server|service|site) is (?:temporarily|currently) (?:unable|unavailable|overloaded|down)/iu,
    /error establishing a database connection/iu,
    /(?:unexpected|internal) (?:server )?error (?:has )?occurred/iu,
    /(?:server|application) (?:has )?encountered an (?:internal )?error|an error occurred in the application/iu,
    pattern(
      'iu',
      String.raw`(?:unusually )?high (?:traffic|demand|volume)[^.]{0,40}\. please (?:wait|try)`,
      String.raw`|experiencing (?:unusually )?high traffic`,
    ),
    /アクセスが集中し/u,
    /there has been a critical error on this website/iu,
    /順番に(?:ご案内|接続)/u,
    /when it is your turn|your (?:number|place|position) in (?:line|the queue)|estimated wait(?:ing)? time/iu,
    /(?:あなた|お客様)の(?:順番|待ち(?:順|人数))は|待合室でお待ち/u,
    /briefly unavailable for scheduled maintenance/iu,
    /^(?:(?:ただいま|只今|現在) ?)(?:サイト|アクセス|サーバー?)?が?大変(?:混雑|混み合)/u,
    /application error: a (?:client|server)-side exception/iu,
  ],
};

/** A server that says with status 200 that it cannot serve just now: as good as a 503, and worth another try. */
export function maintenance(signals: Signals): Wall | null {
  const { score, words } = weigh(signals, MAINTENANCE);
  return score >= ENOUGH ? { kind: 'http-5xx', detail: pageWords(clip(words)) } : null;
}
