import { openBrackets } from '../../../text/brackets.ts';
import { pattern } from '../../../text/pattern.ts';

/** Between a closing mark and these, a sentence goes on: 「検討する。」と述べた。 */
const GOES_ON = /^[\s]*(?:[、，,・をにへともがはのでや]|って|など|から|まで|より|という|として|[)）」』】〉》])/u;
/** `Yahoo!`, `Corp.`, 「モーニング娘。」: what ends in a full stop without ending anything. */
const ABBREVIATION = pattern(
  'u',
  String.raw`(?<![A-Za-z\d.])(?:(?<![-_])[A-Z][\w-]*!|(?:[A-Z]\.)+|(?:Corp|Inc|Ltd|Co|Ver|vs|Mr|Mrs|Ms|Dr|Prof|St`,
  String.raw`|No|Nr|Jr|Sr|Fig|al|etc|approx|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec`,
  String.raw`|Gov|Sen|Rep|Gen|Lt|Col|Sgt|Rev|Hon|bzw|ca|z\.B|d\.h|u\.a)\.|娘。)\s*$`,
);
/** 「１．」, `(2) `, 「三．」 in front of an item of a list. */
const ENUMERATOR = /^\s*[（(]?(?:[\d０-９]{1,3}|[一二三四五六七八九十]{1,3}|[①-⑳]|[IVX]{1,4})[．.)）]\s*$/u;
/** `3.2.1.` before what it numbers. */
const AFTER_NUMBER = /(?<![\p{L}\d.])\d{1,5}(?:\.\d{1,5}){1,4}\.\s*$/u;
const segmenters = new Map<string, Intl.Segmenter>();

/** One paragraph as sentences. Joining them gives the paragraph back. `language` is BCP 47. */
export function sentencesOf(paragraph: string, language: string): readonly string[] {
  const sentences: string[] = [];
  let held = '';
  for (const segment of segmentsOf(paragraph, language)) {
    if (held !== '' && !goesOn(held, segment)) {
      sentences.push(held);
      held = '';
    }
    held += segment;
  }
  if (held !== '') sentences.push(held);
  return sentences;
}

/** Unicode's sentences, but that a quotation behind a full stop begins the next: 「…した。「…」と述べた。」. */
function segmentsOf(paragraph: string, language: string): readonly string[] {
  const segments: string[] = [];
  let opening = '';
  for (const { segment } of segmenterFor(language).segment(paragraph)) {
    const given = opening + segment;
    opening = /(?<=[。．！？!?]\s?)[「『【〈《]+$/u.exec(given)?.[0] ?? '';
    segments.push(given.slice(0, given.length - opening.length));
  }
  return opening === '' ? segments : [...segments, opening];
}

/** Some write a Latin full stop behind Japanese. */
const JAPANESE_END =
  /(?:[。．｡！？!?♪☆]|[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]\.)["”」』）)］\]】]*$|[」』]$/u;

/** Whether the text is a whole sentence to its end, as far as its last characters tell. */
export function endsSentence(text: string, japanese: boolean): boolean {
  const trimmed = text.trim();
  const bare = /[)）]$/u.test(trimmed) ? trimmed.replace(/[（(][^（()）]{1,40}[)）]$/u, '').trimEnd() : trimmed;
  if (/(?:\.\.\.|…|‥|・・・)[」』）)]?$/u.test(bare) || isInAddress(bare, /[?!]$/u)) return false;
  return japanese ? JAPANESE_END.test(bare) : /[.!?。｡！？।؟]["'”’»)\]]*$/u.test(bare);
}

/**
 * Whether the text ends with that sign within an address, in which there are
 * question marks and full stops, and no space.
 */
function isInAddress(text: string, sign: RegExp): boolean {
  if (!sign.test(text)) return false;
  let start = text.length;
  while (start > 0 && /[!-~]/u.test(text.charAt(start - 1))) start -= 1;
  return /https?:\/\//iu.test(text.slice(start));
}

function goesOn(held: string, next: string): boolean {
  if (openBrackets(held) > 0 && held.length < 400) return true;
  if (/[」』）)】〉》！？!?]\s*$/u.test(held) && GOES_ON.test(next)) return true;
  // "It is all the same!" others say.
  if (/[!?.…]["”’»]\s*$/u.test(held) && /^\s*\p{Ll}/u.test(next)) return true;
  if (/^[」』）)】〉》、。，｡､]/u.test(next)) return true;
  if (/(?:\.{3}|…|‥)\s*$/u.test(held) && GOES_ON.test(next)) return true;
  if (ABBREVIATION.test(held) || ENUMERATOR.test(held)) return true;
  if (/^[!-~]/u.test(next) && isInAddress(held, /[.?!]$/u)) return true;
  if (AFTER_NUMBER.test(held) && !/^\s*\p{Lu}/u.test(next)) return true;
  return /\n[^\S\n]*$/u.test(held) && !/[。．｡！？!?.」』）)]\s*$/u.test(held) && !isLabel(held, next);
}

/**
 * A short line in Latin letters in front of one that begins anew: a name, a place, a heading that only a line break
 * parts.
 */
function isLabel(line: string, next: string): boolean {
  const own = line.slice(line.trimEnd().lastIndexOf('\n') + 1).trim();
  return (
    own.length < 60 &&
    /^[\p{Script=Latin}\P{L}]+$/u.test(own) &&
    /[^,;:–—-]$/u.test(own) &&
    /^\s*[[(“"]?\p{Lu}/u.test(next)
  );
}

function segmenterFor(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known) return known;
  const made = new Intl.Segmenter(language, { granularity: 'sentence' });
  segmenters.set(language, made);
  return made;
}
