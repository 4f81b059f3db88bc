import { openBrackets } from '../../../text/brackets.ts';
import type { ReadOptions } from '../../options.ts';
import { isWrittenAsJapanese } from '../scripts.ts';
import { isFurniture, opensOnly } from './furniture.ts';
import { sentencesOf, endsSentence } from './sentences.ts';

export interface Lengths {
  readonly sentences: number;
  /** Enough: stop here. */
  readonly least: number;
  /** Not above, except for a first sentence that is longer by itself. */
  readonly most: number;
  /** Above this not even a first sentence is taken. */
  readonly hard: number;
}

/** The fewest characters of a summary: of a Japanese one, of others. */
export function leastSummary(japanese: boolean): number {
  return japanese ? 25 : 40;
}

/** The lengths that the settings ask for: other languages take twice the characters of Japanese. */
export function lengthsFor({ sentences, characters }: ReadOptions, japanese: boolean): Lengths {
  const most = japanese ? characters : characters * 2;
  return { sentences, least: Math.round(most * 0.43), most, hard: Math.max(300, most) };
}

/** What a sentence has to pass to be taken. */
export interface SentenceTests {
  /** Whether a text stands in the page as it is, white space apart; every text where it is not given. */
  readonly stands?: ((text: string) => boolean) | undefined;
  /** Whether a sentence is one; where it is not given, whether it ends as one. */
  readonly isWhole?: (sentence: string) => boolean;
}

/**
 * One to three whole sentences from the front of the paragraphs, '' where there is none: a run, without a
 * gap. What does not end as a sentence does, or speaks of the page itself, ends a summary that is long enough; after
 * one that is too short the summary begins anew behind it.
 */
export function cutSentences(
  paragraphs: readonly string[],
  language: string,
  lengths: Lengths,
  tests: SentenceTests = {},
): string {
  const japanese = isWrittenAsJapanese(language);
  const { stands = () => true, isWhole = (sentence) => endsSentence(sentence, japanese) } = tests;
  let [taken, count, opening] = ['', 0, ''];
  const restart = (text: string): void => {
    [taken, count] = [text, text === '' ? 0 : 1];
  };
  for (const paragraph of paragraphs) {
    // What parts two sentences: what the paragraph has there, and nothing where Japanese breaks the line.
    let gap = japanese && (taken === '' || (endsSentence(taken, japanese) && !taken.endsWith('.'))) ? '' : ' ';
    for (const raw of sentencesOf(paragraph, language)) {
      const sentence = raw.replaceAll(/\s+/gu, ' ').trim();
      if (sentence === '') continue;
      const between = gap;
      const spaces = /\s*$/u.exec(raw)?.[0] ?? '';
      gap = japanese && (spaces === '' || spaces.includes('\n')) ? '' : ' ';
      const opens = opensOnly(sentence);
      const isNone =
        isFurniture(sentence) ||
        (opens && count > 0) ||
        !isWhole(sentence) ||
        openBrackets(sentence) > 0 ||
        !stands(sentence);
      if (isNone || (count > 0 && !stands(`${taken}${between}${sentence}`))) {
        if (taken.length >= leastSummary(japanese)) return taken;
        restart(isNone || sentence.length > lengths.hard ? '' : sentence);
      } else if (opens) {
        opening ||= sentence;
      } else if (count > 0 && taken.length + sentence.length > lengths.most) {
        return taken;
      } else if (count > 0 || sentence.length <= lengths.hard) {
        [taken, count] = [count === 0 ? sentence : `${taken}${between}${sentence}`, count + 1];
      }
      if (count >= lengths.sentences || taken.length >= lengths.least) return taken;
    }
  }
  return taken === '' ? opening : taken;
}
