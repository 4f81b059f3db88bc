import { sentencesOf, endsSentence, openBrackets } from './sentences.ts';

export interface Lengths {
  readonly sentences: number;
  /** Enough: stop here. */
  readonly least: number;
  /** Not above, except for a first sentence that is longer by itself. */
  readonly most: number;
  /** Above this not even a first sentence is taken. */
  readonly hard: number;
}

/** Sentences about the site, the page or the reader's way through it. */
const FURNITURE: readonly RegExp[] = [
  /続きを読む|続きは(?:こちら|会員)|会員限定|会員登録|有料会員|ログイン(?:して|する)と?|詳細はこちら|\[PR\]|［PR］|【PR】|All Rights Reserved|無断転載|スクラップは|クリックすると拡大|画像のクリックで/iu,
  /この記事は(?:会員|有料)|原文[(（]投稿日|JavaScript ?を有効|メールアドレス(?:宛|を)|ニュースレターの|配信解除|please enable javascript|sign up for our|subscribe to|we may earn/iu,
  /この(?:記事|ページ|投稿|情報)は.{0,24}(?:年以上|古い|古く|経過|アーカイブ)|情報が古い|内容が古く|(?:アフィリエイト|プロモーション|広告)(?:リンク)?(?:を含|が含|を利用|を掲載)|(?:当|本)サイト(?:は|では)|Cookie ?(?:を|の)|クッキー(?:を|の)/iu,
  /\d{4}[年/.]\s?\d{1,2}[月/.]\s?\d{1,2}日?\s*(?:[(（][月火水木金土日][)）])?\s*\d{1,2}[:時]\d{2}/u,
];
/** Openings that lead to the matter: left out where something follows. */
const OPENING =
  /^(?:こんにちは|こんばんは|おはようございます|お疲れ(?:さま|様)です|どうも|はじめまして)[^。]{0,50}[。！!]|^(?:この|本)(?:記事|エントリー?|投稿|稿)は.{0,60}(?:アドベントカレンダー|Advent Calendar|日目|転載|再編集|再構成|翻訳|許可を得|再掲)/iu;

/**
 * One to three whole sentences from the front of the paragraphs, '' where there is none. A paragraph that is no sentence ends a summary that is long
 * enough and is passed over in one that is not.
 */
export function cutSentences(paragraphs: readonly string[], language: string, lengths: Lengths): string {
  const japanese = /^(?:ja|zh)/u.test(language);
  const taken: string[] = [];
  let opening = '';
  let length = 0;
  for (const paragraph of paragraphs) {
    for (const raw of sentencesOf(paragraph, language)) {
      const sentence = raw.replaceAll(/\s+/gu, ' ').trim();
      if (sentence === '') continue;
      if (
        FURNITURE.some((pattern) => pattern.test(sentence)) ||
        !endsSentence(sentence, japanese) ||
        openBrackets(sentence) > 0
      ) {
        if (length > 0) break;
        continue;
      }
      if (taken.length === 0 && opening === '' && OPENING.test(sentence)) {
        opening = sentence;
        continue;
      }
      if (taken.length > 0 && length + sentence.length > lengths.most) return taken.join(japanese ? '' : ' ');
      if (taken.length === 0 && sentence.length > lengths.hard) continue;
      taken.push(sentence);
      length += sentence.length;
      if (taken.length >= lengths.sentences || length >= lengths.least) return taken.join(japanese ? '' : ' ');
    }
  }
  return taken.length === 0 ? opening : taken.join(japanese ? '' : ' ');
}
