import { pageWords } from '../../text/verbatim.ts';
import type { Signals, Wall } from './signals.ts';
import { clip, ENOUGH, type Phrases, weigh } from './weigh.ts';
import { pattern } from '../../text/pattern.ts';

/** Pages that only lead on: to a file, to another site, to another browser. */
const DOWNLOAD: Phrases = {
  is: [
    pattern(
      'iu',
      String.raw`^(?:your )?download (?:will (?:start|begin)(?: shortly| soon| automatically`,
      String.raw`| in \d+ seconds?)?|is (?:starting|ready|about to (?:start|begin)))\.*$`,
    ),
    /^(?:preparing|starting) (?:your )?download\.*$/iu,
    /^(?:thank you|thanks) for downloading\b.{0,60}$/iu,
    /^(?:まもなく|間もなく)?ダウンロードが(?:自動的に)?(?:始まり|開始され)ます$/u,
    /^ダウンロード(?:を)?(?:開始|準備)(?:し(?:て)?い?ます|中)(?:です)?$/u,
    /^外部(?:の)?(?:サイト|ページ|リンク)(?:へ|に)(?:移動|遷移|ジャンプ)(?:し(?:ます|ようとしています))?$/u,
    /^(?:you are (?:now )?leaving|leaving|external link|redirect(?:ing)?(?: notice)?)\b.{0,40}$/iu,
    pattern(
      'iu',
      String.raw`^(?:your )?(?:unsupported|outdated) browser$`,
      String.raw`|^(?:your|this) browser is (?:not supported|out of date|no longer supported)$`,
    ),
    /^(?:お使い|ご利用)のブラウザー?(?:は|では)(?:サポート|対応|ご利用)(?:されて|して|いただけ)?(?:い?ません|おりません)$/u,
  ],
  tells: [
    /(?:これ|ここ)より先は[^。]{0,20}(?:外部|別)の?(?:サイト|ページ)|(?:下|次)の(?:リンク|URL)を(?:クリック|タップ|押)/u,
    pattern(
      'iu',
      String.raw`you are (?:now )?(?:leaving|being redirected|about to leave)`,
      String.raw`|(?:proceed|continue) to (?:this|the) (?:external )?(?:site|page|link)`,
    ),
    /(?:update|upgrade|use|try|switch to) (?:your|another|a (?:newer|different|modern|supported)) browser/iu,
    /(?:最新|別|ほか|他)の(?:バージョンの)?ブラウザー?(?:で|を|に)[^。]{0,16}(?:ください|お試し|お使い)/u,
    /(?:your )?download (?:will|should) (?:start|begin) (?:automatically|shortly|soon|in \d+)/iu,
    pattern(
      'iu',
      String.raw`if (?:your|the) download (?:does not|doesn['’]t|did not|didn['’]t|has not`,
      String.raw`|hasn['’]t) (?:start|begin|started|begun)`,
    ),
    /ダウンロードが(?:自動(?:的)?に|まもなく|間もなく|数秒後に)[^。]{0,10}(?:始ま|開始)/u,
    /(?:自動的に)?ダウンロードが(?:始ま|開始さ)(?:ら|れ)ない(?:場合|とき|時)/u,
  ],
};

/** In half-width characters: an article about downloads says more. */
const LONGEST = 240;

/** A page that only starts a download or leads elsewhere: nobody cites its waiting room. */
export function download(signals: Signals): Wall | null {
  if (signals.proseWidth > LONGEST) return null;
  const { score, words } = weigh(signals, DOWNLOAD);
  return score >= ENOUGH ? { kind: 'empty', detail: pageWords(clip(words)) } : null;
}
