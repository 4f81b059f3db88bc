import { pattern } from '../../../../text/pattern.ts';
import { HARM } from './access.ts';

const GREETING = '(?:拝啓|謹啓|時下|(?:平素|日頃|日ごろ)(?:は|より|から)|いつも|毎度)';
const THANKS = '(?:御礼|お礼|感謝|お慶び|ありがとう|賜り)';
const POLITELY = '(?:申し上げます|(?:ござい|おり|存じ|致し|いたし)ます)';
/** 「ご迷惑とご心配をおかけしましたことを、深くお詫び申し上げます」. */
const APOLOGY = `(?:ご迷惑|ご心配|ご不便|ご不安|ご懸念)[^。]{0,60}(?:お詫び|おわび|申し訳)[^。]{0,12}(?:ます|ません)[。．]?$`;

/** With what a Japanese letter begins and ends. */
export const LETTER: readonly RegExp[] = [
  // 「いつも隣にいる人に感謝した。」 is no greeting: those are said politely.
  new RegExp(`^(?=${GREETING}[^。]*${THANKS})[^。]*${POLITELY}[。．！!]?$`, 'u'),
  /^(?:敬具|以上)[。．]?$/u,
  new RegExp(`^(?![^。]*(?:${HARM}))[^。]*${APOLOGY}`, 'u'),
  /^(?:[^。]{0,40}(?:ご不便|ご迷惑|お手数|ご理解)[^。]{0,24}|[^。]{0,12})(?:何卒|何とぞ|どうぞ|どうか)[^。]{0,40}お願い(?:申し上げ|いたし|致し|し)?ます[。．]?$/u,
];

/** What a writer says to his readers before, between and behind the matter. */
export const ADDRESSED: readonly RegExp[] = [
  /^(?:それでは|では)?、?ぜひ、?[^。]{0,24}(?:ください|みてくださいね?|しましょう)[。！!]?$/u,
  /最後まで(?:お読み|ご覧)(?:いただき|くださり|ください|くださいまして)/u,
  /^いかがで(?:した|しょう)/u,
  /(?:悩|迷|困)[^。]{0,24}(?:いませんか|ありませんか|いないでしょうか)[？?。」]*$/u,
  /(?:ご存じ|ご存知)(?:です|でしょう|でした)か[？?。]*$/u,
  /(?:チャンネル登録|高評価|いいね|フォロー)[^。！!]{0,12}(?:よろしく|お願い)/u,
];

/** Openings that lead to the matter. */
export const OPENINGS: readonly RegExp[] = [
  pattern(
    'iu',
    String.raw`^(?:こんにちは|こんばんは|おはようございます|お疲れ(?:さま|様)です|どうも|はじめまして)[^。]{0,50}[。！!]|^(?:この|本)(?:記事|エントリー?|投稿`,
    String.raw`|稿)は.{0,60}(?:アドベントカレンダー|Advent Calendar|日目|転載|再編集|再構成|翻訳|許可を得|再掲)`,
  ),
  // One that tells how many were harmed may be all that tells it.
  new RegExp(String.raw`^(?![^。]*[\d０-９十百千万]\s?(?:名|人|件|社|台))[^。]*${APOLOGY}`, 'u'),
  /^(?:この|本)(?:記事|稿|ページ|ブログ|コラム|エントリー?)では、?[^。]*(?:わかりやすく|分かりやすく|徹底)(?:解説|紹介|説明)[^。]*[。！!]?$/u,
];
