import { verbatim } from '../../text/verbatim.ts';
import type { Signals, Wall } from './signals.ts';
import { clip, ENOUGH, type Phrases, weigh } from './weigh.ts';

const DOWNLOAD: Phrases = {
  is: [
    /^(?:your )?download (?:will (?:start|begin)(?: shortly| soon| automatically| in \d+ seconds?)?|is (?:starting|ready|about to (?:start|begin)))\.*$/iu,
    /^(?:preparing|starting) (?:your )?download\.*$/iu,
    /^(?:thank you|thanks) for downloading\b.{0,60}$/iu,
    /^(?:まもなく|間もなく)?ダウンロードが(?:自動的に)?(?:始まり|開始され)ます$/u,
    /^ダウンロード(?:を)?(?:開始|準備)(?:し(?:て)?い?ます|中)(?:です)?$/u,
  ],
  tells: [
    /(?:your )?download (?:will|should) (?:start|begin) (?:automatically|shortly|soon|in \d+)/iu,
    /if (?:your|the) download (?:does not|doesn['’]t|did not|didn['’]t|has not|hasn['’]t) (?:start|begin|started|begun)/iu,
    /ダウンロードが(?:自動(?:的)?に|まもなく|間もなく|数秒後に)[^。]{0,10}(?:始ま|開始)/u,
    /(?:自動的に)?ダウンロードが(?:始ま|開始さ)(?:ら|れ)ない(?:場合|とき|時)/u,
  ],
};

/** In half-width characters: an article about downloads says more. */
const LONGEST = 240;

/** A page that only starts a download: what was meant is a file, and nobody cites its waiting room. */
export function download(signals: Signals): Wall | null {
  if (signals.proseWidth > LONGEST) return null;
  const { score, words } = weigh(signals, DOWNLOAD);
  return score >= ENOUGH ? { kind: 'empty', detail: verbatim(clip(words)) } : null;
}
