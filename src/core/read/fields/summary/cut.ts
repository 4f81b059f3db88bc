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

const FURNITURE = /続きを読む|続きは(?:こちら|会員)|会員限定|会員登録|有料会員|ログイン(?:して|する)と?|詳細はこちら|\[PR\]|［PR］|【PR】|All Rights Reserved|無断転載|JavaScript ?を有効|メールアドレス(?:宛|を)|ニュースレターの|配信解除|この記事は(?:会員|有料)|スクラップは|原文\(投稿日|原文（投稿日|画像のクリックで|クリックすると拡大|Please enable JavaScript|sign up for our|subscribe to/iu;

/**
 * One to three whole sentences from the front of the paragraphs, '' where there is none. A paragraph that is no sentence ends a summary that is long
 * enough and is passed over in one that is not.
 */
export function cutSentences(paragraphs: readonly string[], language: string, lengths: Lengths): string {
  const japanese = /^(?:ja|zh)/u.test(language);
  const taken: string[] = [];
  let length = 0;
  for (const paragraph of paragraphs) {
    for (const raw of sentencesOf(paragraph, language)) {
      const sentence = raw.replaceAll(/\s+/gu, ' ').trim();
      if (sentence === '') continue;
      if (FURNITURE.test(sentence) || !endsSentence(sentence, japanese) || openBrackets(sentence) > 0) {
        if (length > 0) break;
        continue;
      }
      if (taken.length > 0 && length + sentence.length > lengths.most) return taken.join(japanese ? '' : ' ');
      if (taken.length === 0 && sentence.length > lengths.hard) continue;
      taken.push(sentence);
      length += sentence.length;
      if (taken.length >= lengths.sentences || length >= lengths.least) return taken.join(japanese ? '' : ' ');
    }
  }
  return taken.join(japanese ? '' : ' ');
}
