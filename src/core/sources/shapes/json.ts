import type { Form, JsonLink, LineProblem } from '../source.ts';
import { withLines } from './with-lines.ts';
import { parsedJson } from '../../text/json-values.ts';

const NOT_JSON = { en: 'this is not JSON', ja: 'JSON として読めません' };
const NO_URLS = { en: 'this JSON holds no URL of a page', ja: 'この JSON にはページの URL がありません' };

/** JSON as one service writes it. */
export function json(
  fits: (value: unknown) => boolean,
  read: (value: unknown, timeZone: string) => readonly JsonLink[],
): Form {
  return {
    fits: (opened) => fits(opened.json()),
    read: async (opened) => {
      const value = opened.json();
      if (value === undefined) return { links: [], problems: [{ line: 1, message: NOT_JSON }] };
      const links = read(value, opened.timeZone);
      if (links.length === 0) return { links: [], problems: [{ line: 1, message: NO_URLS }] };
      return {
        links: withLines(opened.text, links, spellings),
        problems: Array.isArray(value) ? brokenLines(opened.text) : [],
      };
    },
  };
}

// X's archive assigns its JSON to a name of a script.
const SCRIPT = /^\s*window\.YTD\.[\w.]{1,60}\s*=\s*/u;

/** JSON, or the lines of JSON Lines as an array; undefined for neither. */
export function jsonOf(given: string): unknown {
  const text = given.replace(SCRIPT, '');
  if (!/^\s*[[{]/u.test(text)) return undefined;
  const whole = parsedJson(text);
  if (whole !== undefined) return whole;
  const lines = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(parsedJson);
  const objects = lines.filter((line) => typeof line === 'object' && line !== null);
  return lines.length > 0 && objects.length * 2 > lines.length ? objects : undefined;
}

/** The lines of JSON Lines that cannot be parsed. */
function brokenLines(text: string): readonly LineProblem[] {
  if (!/^\s*\{/u.test(text)) return [];
  return text
    .split('\n')
    .flatMap((line, index) =>
      line.trim() === '' || parsedJson(line) !== undefined ? [] : [{ line: index + 1, message: NOT_JSON }],
    );
}

function spellings(url: string): readonly string[] {
  const plain = JSON.stringify(url).slice(1, -1);
  return plain.includes('/') ? [plain, plain.replaceAll('/', '\\/')] : [plain];
}
