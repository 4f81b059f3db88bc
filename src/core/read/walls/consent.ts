import { pageWords, verbatim } from '../../text/verbatim.ts';
import type { Signals, Wall } from './signals.ts';
import { clip, ENOUGH, isTelling, type Phrases, weigh } from './weigh.ts';
import { width } from '../../text/width.ts';

const CONSENT: Phrases = {
  is: [
    /^before you continue(?: to .{1,40})?$/iu,
    /^(?:your )?(?:cookie|privacy|consent) (?:consent|preferences|settings|choices|center|notice|wall|options)$/iu,
    /^(?:we value|manage) your privacy$/iu,
    /^.{0,24}(?:に進む前に|をご利用になる前に|にアクセスする前に)$/u,
    /^(?:Cookie|クッキー)(?:の?使用)?(?:に関する|への?|の)?(?:同意|設定|ポリシー)(?:のお願い|について)?$/iu,
    /^(?:age|年齢) ?(?:verification|認証|確認)$/iu,
    /^(?:wir brauchen|wir benötigen) ihre zustimmung$/iu,
    /^choose how we use your data$/iu,
    /^(?:cookies?|consent|zustimmung|consentement)$/iu,
    /^(?:年齢|利用規約への?同意の?)確認$/u,
    /^bevor (?:sie|du) (?:fortf.{2,20}|zu .{1,30} weitergeh.{1,4})$/iu,
    /^(?:wir respektieren )?(?:ihre|deine) privatsphäre.{0,24}$|^.{1,30} mit werbung (?:nutzen|lesen|weiterlesen)$/iu,
    /^(?:votre|le respect de votre) (?:vie privée|consentement).{0,30}$/iu,
    /^(?:tu|su|la tua|la sua|a sua) (?:privacidad|privacidade|privacy).{0,30}$/iu,
    /^.{1,30} (?:gebruikt|utilise des|utiliza|utilizza(?: i)?|verwendet) cookies?$/iu,
    /^avant d['’]accéder à .{1,40}$/iu,
    /^antes de (?:continuar|ir a).{0,40}$/iu,
  ],
  tells: [
    /(?:we|and our partners|this (?:web)?site|our partners|google|yahoo)[^.]{0,80} use[s]? (?:[a-z]+ ){0,3}cookies/iu,
    /(?:accept|reject|agree|consent|allow)[^.]{0,40} (?:all )?(?:cookies|use of cookies|processing of your)/iu,
    /by (?:clicking|continuing|using)[^.]{0,60}(?:cookies|you (?:agree|consent))/iu,
    /(?:Cookie|クッキー)(?:を|の|および|や|と)[^。]{0,60}(?:使用|利用|同意|許可|保存)[^。]{0,40}(?:します|しています|ください|いただ|必要|ものとします)/iu,
    /(?:すべて|全て)(?:を|の)?(?:Cookie|クッキー)?(?:を|に)?(?:許可|同意|受け入れ|拒否)/iu,
    /(?:利用規約|プライバシー(?:ポリシー)?)に同意[^。]{0,20}(?:ください|必要|進)/u,
    /(?:we and our|our) [\d,]{0,6} ?(?:partners|vendors)[^.]{0,60}(?:store|access|proces+|use)/iu,
    /(?:stimmen sie|zustimmung)[^.]{0,60}cookies|cookies[^.]{0,60}(?:zustimm|einwillig)/iu,
    /(?:18|20)(?:歳|才)(?:以上ですか|未満の(?:方|かた)[^。]{0,24}(?:できません|お断り|ご遠慮|いただけません))/u,
    /(?:nutzen|besuchen|lesen) sie [^.]{0,40}mit werbung|(?:akzeptieren und weiter|alle akzeptieren)$/iu,
    /(?:wir|wir und unsere partner) (?:verwenden|nutzen|setzen)[^.]{0,40} cookies/iu,
    /(?:nous|nos partenaires)[^.]{0,60}utilisons (?:des )?(?:cookies|traceurs)|en acceptant (?:les|nos|ces) cookies/iu,
    /(?:utilizamos|usamos)[^.]{0,24} cookies|(?:acepta|aceptar|aceitar?)[^.]{0,24} cookies/iu,
    /(?:utilizziamo|usiamo)[^.]{0,24} cookie|accettare [^.]{0,16}cookie/iu,
    /(?:wij|we) (?:gebruiken|plaatsen)[^.]{0,24} cookies|cookies (?:accepteren|toestaan)/iu,
    /your (?:personal data|privacy)[^.]{0,60}(?:partners|processed|choices|consent)/iu,
    /you are (?:18|20|of legal age)/iu,
  ],
};
const CONSENT_HOST = /^(?:consent|guce|privacy-mgmt|cmp|cookies?|myprivacy)\./u;
const CONSENT_PATH =
  /\/(?:cookie-?consent|cookiewall|cookie-wall|privacy-gate|consent|age-?(?:gate|check|verification))(?:[/.]|$)/iu;
const ROOM = 400;
/** A sentence: a page that has one of its own, and a heading that speaks of something else, has a banner beside it. */
const SENTENCE = 30;

/** A page that is only the question for consent. A banner beside an article does not make one. */
export function consent(signals: Signals): Wall | null {
  const sent = signals.redirected && isConsentUrl(signals.final) && !isConsentUrl(signals.saved);
  const { score, words, named } = weigh(signals, CONSENT);
  const asks = sent ? score + 3 : score;
  if (asks < ENOUGH || signals.proseWidth > 8 * ROOM) return null;
  const own = signals.prose.filter((block) => !isTelling(CONSENT, block));
  if (own.reduce((sum, block) => sum + width(block), 0) > ROOM && !sent) return null;
  if (!named && !sent && own.some((block) => width(block) >= SENTENCE && /[。.!！]$/u.test(block))) return null;
  return { kind: 'consent', detail: words === '' ? verbatim(signals.final.host) : pageWords(clip(words)) };
}

function isConsentUrl(url: URL): boolean {
  return CONSENT_HOST.test(url.hostname) || CONSENT_PATH.test(url.pathname);
}
