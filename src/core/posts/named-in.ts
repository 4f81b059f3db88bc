import { folded } from '../text/folded.ts';

/**
 * Whether a text has the name as a word: without differences of case and width; 「CVE」 does not stand in 「CVEs」, nor
 * 「サイト」 in 「サイトカイン」.
 */
export function namedIn(text: string, name: string): boolean {
  return hasWord(folded(text), folded(name));
}

/** `namedIn` where both are `folded` already: a text is looked through for many names. */
export function hasWord(whole: string, word: string): boolean {
  if (word === '') return false;
  for (let at = whole.indexOf(word); at >= 0; at = whole.indexOf(word, at + 1))
    if (!isCut(whole, at) && !isCut(whole, at + word.length)) return true;
  return false;
}

/** Whether a word goes on over this place: both signs beside it are Latin letters or digits, or both are katakana. */
function isCut(text: string, at: number): boolean {
  const [before, after] = [text.slice(at - 1, at), text.slice(at, at + 1)];
  return [/[\p{Script=Latin}\p{N}]/u, /[ァ-ヴー]/u].some((kind) => kind.test(before) && kind.test(after));
}
