import type { Message } from '../../../model.ts';
import { challengeOf } from '../../fetch/challenge-name.ts';
import { pattern } from '../../text/pattern.ts';
import { pageWords } from '../../text/verbatim.ts';
import type { Signals, Wall } from './signals.ts';
import { clip, ENOUGH, type Phrases, weigh } from './weigh.ts';
import { MUCH_TEXT } from './much-text.ts';

const CHALLENGE: Phrases = {
  is: [
    /^just a moment$/iu,
    /^(?:少々|しばらく)お待ちください$/u,
    /^attention required!?$/iu,
    /^please wait$/iu,
    /^one moment,? please$/iu,
    /^access (?:to this page has been |to this site has been )?(?:denied|blocked)$/iu,
    /^(?:you have been|you['’]ve been|sorry, you have been) blocked$/iu,
    /^request (?:rejected|blocked)$/iu,
    /^アクセスが?(?:拒否|制限|ブロック)(?:されました|されています)?$/u,
    /^(?:robot|bot|captcha|human|security|browser|ddos) (?:check|challenge|verification|checkpoint|protection)$/iu,
    /^(?:vercel )?security checkpoint$/iu,
    /^client challenge$/iu,
    /^radware .{0,20}captcha$/iu,
    /^captcha$/iu,
    /^(?:are you (?:a |an? )?(?:robot|human|bot)|are you not a robot)\??$/iu,
    /^pardon our interruption$/iu,
    /^(?:verify|verifying|confirm) (?:that )?you are (?:a )?human.{0,20}$/iu,
    /^making sure you['’]re not a bot$/iu,
    /^checking your browser(?: before accessing.{0,60})?$/iu,
    /^(?:あなたは)?(?:人間|ロボット)(?:である|でない|ではない)(?:か|こと)(?:の|を)?確認.{0,12}$/u,
    /^画像認証(?:が必要です|ページ)?$/u,
    /^error 1020$/iu,
    /^不正(?:な)?アクセス(?:を?(?:検知|検出)しました)?$/u,
    /^unusual (?:traffic|activity)(?: detected)?$/iu,
    /^403 ?(?:forbidden|error)$/iu,
    /^security verification$/iu,
    /^(?:451:? ?)?unavailable (?:due to|for) legal reasons$/iu,
    /^(?:not available|unavailable) in your (?:country|region|location)$/iu,
    /^ddos-guard$/iu,
    /^(?:安全|人机|人機|滑块|滑塊)(?:验证|驗證|检查|檢查)$/u,
    /^(?:ご利用の|お住まいの|お客様の)(?:国|地域|国・地域|環境)から(?:は)?(?:ご利用|アクセス|閲覧)(?:いただけません|できません)$/u,
  ],
  tells: [
    /administrator of this website has set up|to protect the server against the scourge/iu,
    /checking (?:if the site connection is secure|your browser before)/iu,
    pattern(
      'iu',
      String.raw`(?:verify|verifying|confirm|make sure|ensure|prove) (?:that )?you(?:['’]re| are) (?:a `,
      String.raw`|not a )?(?:human|robot|bot)`,
    ),
    /needs to review the security of your connection/iu,
    /enable javascript and cookies to continue/iu,
    /(?:press|click|tap) (?:&|and) hold/iu,
    /complete the (?:security check|captcha|action) (?:below|to)/iu,
    /unusual (?:traffic|activity) (?:from|coming from|detected)/iu,
    /(?:your|this) (?:request|access|connection) (?:has been|was) (?:blocked|denied|rejected)/iu,
    /you (?:don['’]t|do not) have permission to access/iu,
    /made us think (?:that )?you (?:were|are|might be) a (?:bot|robot)/iu,
    /unable to access [a-z0-9.-]{1,80}$/iu,
    /this website is using a security service to protect itself/iu,
    /the requested url was rejected/iu,
    /(?:your )?support id is/iu,
    /^reference ?#? ?[0-9a-f.]{12,}/iu,
    /^(?:incident|ray|request) id:? ?[0-9a-f-]{8,}/iu,
    /(?:your )?request is being verified/iu,
    /your access to this (?:site|service|website) has been (?:limited|restricted|suspended)/iu,
    /(?:リクエスト|アクセス|通信)(?:は|が|を)[^。]{0,30}(?:ブロック|遮断|拒否)(?:され|し)(?:まし|てい|ており)/u,
    /不正(?:な)?アクセスを?(?:検知|検出|の可能性)[^。]{0,24}(?:しました|ため)/u,
    /please allow up to \d+ seconds/iu,
    /(?:访问|訪問|請求|请求)(?:过于|過於)频?繁?頻?繁?[^。]{0,12}(?:验证|驗證)|完成(?:下方|以下|安全)?(?:验证|驗證)/u,
    /the request could not be satisfied/iu,
    /(?:security service|protect)[^.]{0,40} against (?:malicious )?(?:bots|online attacks)/iu,
    /verif(?:y|ies|ying) (?:your browser|(?:that )?you are not a (?:bot|robot))/iu,
    pattern(
      'iu',
      String.raw`(?:access|content|service|site|page)[^.]{0,60} (?:cannot be granted|(?:is )?not (?:available`,
      String.raw`|accessible) (?:in|from) your (?:country|region|location))`,
      String.raw`|from a country belonging to the european economic area`,
    ),
    /(?:日本)?国外からの(?:アクセス|ご利用|閲覧)[^。]{0,20}(?:制限|でき(?:ません|ない)|いただけません|遮断)/u,
    /automated (?:access|requests|queries)[^.]{0,60}(?:detected|blocked|not permitted)/iu,
    /(?:あなた|お客様|ご利用)(?:が|の)[^。]{0,30}(?:ロボット|人間|ボット)[^。]{0,20}(?:確認|ではない)/u,
    /(?:ロボット|ボット)ではありません/u,
    /アクセス(?:が|は|を)(?:拒否|制限|遮断|ブロック)(?:され|し)(?:まし|てい|ており)/u,
    /(?:お使い|ご利用)の(?:ネットワーク|環境|ブラウザー?|端末)から[^。]{0,30}(?:通常と異なる|大量|不審|許可されて)/u,
    /セキュリティ(?:を)?(?:確認|チェック|検証)(?:して|中|する必要)/u,
    /JavaScript ?と ?Cookie ?を有効に/u,
  ],
};

// Scripts and frames that only the interstitial itself loads.
// `/cdn-cgi/challenge-platform/scripts/jsd` stands on ordinary pages too.
const MARKS: readonly (readonly [name: Message, pattern: RegExp])[] = [
  [
    challengeOf('Cloudflare'),
    /_cf_chl_opt|\/cdn-cgi\/challenge-platform\/h\/[a-z]\/orchestrate|cf-browser-verification|jschl[_-]answer/u,
  ],
  [challengeOf('DataDome'), /(?:geo|ct)\.captcha-delivery\.com/u],
  [challengeOf('Imperva'), /_Incapsula_Resource\?[^"']{0,200}(?:incident_id|CWUDNSAI|xinfo)/u],
  [challengeOf('PerimeterX'), /captcha\.px-cdn\.net|px-captcha|_pxAppId[\s\S]{0,400}captcha/u],
  [challengeOf('AWS WAF'), /awsWafCookieDomainList|\.awswaf\.com\/[^"']{0,200}challenge\.js/u],
  [challengeOf('Anubis'), /\/\.within\.website\/x\/cmd\/anubis/u],
  [challengeOf('Akamai'), /\/_sec\/cp_challenge|sec-if-cpt/u],
  [{ en: 'Sucuri firewall', ja: 'Sucuri のファイアウォール' }, /sucuri_cloudproxy_js|sucuri\.net\/privacy-policy/u],
  [{ en: 'Google: unusual traffic', ja: 'Google の確認ページ' }, /\/sorry\/image|google\.com\/sorry\//u],
];
const ROOM_FOR_A_CHALLENGE = 1_600;

/** A page that asks whether the reader is human, or lets nobody pass. */
export function challenge(signals: Signals): Wall | null {
  if (signals.proseWidth >= MUCH_TEXT) return null;
  const mark = challengeMark(signals.scripts());
  const { score, words } = weigh(signals, CHALLENGE);
  const marked = mark !== null && signals.proseWidth < ROOM_FOR_A_CHALLENGE && signals.articleMarks < 2;
  if (score + (marked ? 3 : 0) < ENOUGH) return null;
  return { kind: 'blocked', detail: mark ?? pageWords(clip(words)) };
}

/** What the challenge is called whose scripts these are; null where they are of none. */
export function challengeMark(scripts: string): Message | null {
  return MARKS.find(([, mark]) => mark.test(scripts))?.[0] ?? null;
}
