import { shown } from '../../../url/canonical-url.ts';
import type { LineProblem } from '../../source.ts';

// Alone on its line, so nobody's words: example.com/a, ftp://host/,
// www.example.jp; a page of the browser with its title.
export const MEANT_AS_URL =
  /^\s*(?:(?!https?:)[a-z][a-z0-9+.-]*:\/\/\S*(?:\s.*)?|www\.\S+|(?:[a-z0-9-]+\.)+[a-z]{2,}(?::\d+)?\/\S*)$/iu;

/** Says that such a line was passed over. */
export function notWeb(line: string): LineProblem['message'] {
  const text = shown(line);
  return {
    en: `passed over: "${text}" is not an http(s) URL`,
    ja: `飛ばしました: 「${text}」は http(s) の URL ではありません`,
  };
}
