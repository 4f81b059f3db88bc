import type { Form, JsonLink, LineProblem } from '../source.ts';
import { withLines } from './with-lines.ts';
import { jsonFault } from '../../text/json-fault.ts';
import { parsedJson } from '../../text/json-values.ts';
import { pattern } from '../../text/pattern.ts';

const NOT_JSON = { en: 'this is not JSON', ja: 'JSON として読めません' };
const CUT_OFF = {
  en: 'this JSON ends in the middle, so nothing was read from it: export or download it again',
  ja: 'JSON が途中で終わっているので、何も読み取っていません。もう一度書き出すか、ダウンロードし直してください',
};
const FAULTY = {
  en: 'this is where the file stops being JSON, so nothing was read from it: correct it, or export it again',
  ja: 'ここから JSON として読めないので、何も読み取っていません。直すか、もう一度書き出してください',
};
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
  const written = text.split('\n').filter((line) => line.trim() !== '');
  const lines = written.map(parsedJson);
  const objects = lines.filter((line) => typeof line === 'object' && line !== null);
  const isEach = objects.length > 0 && written.every((line) => /^\s*\{/u.test(line));
  return isEach || objects.length * 2 > lines.length ? objects : undefined;
}

// An array or object of JSON or of a script, behind comments; not [a link](…), [ ] nor [[a note]].
const MEANT = pattern(
  'u',
  String.raw`^(?:\s|\/\/[^\n]*\n)*(?:\[\s*){0,9}`,
  String.raw`(?:\{\s*(?:"[^"\n]{0,200}"|'[^'\n]{0,200}'|[\w$]{1,40})\s*:\s*["'[{\w-]|\[\s*"[^"\n]{0,2000}"\s*,)`,
);

/** Reads nothing of what is meant as JSON and is none: whatever is taken from it as text would be nobody's words. */
export const brokenJson: Form = {
  fits: (opened) => {
    const text = opened.text.replace(SCRIPT, '');
    return opened.json() === undefined && MEANT.test(text) && !isInText(text);
  },
  read: async ({ text }) => {
    const json = text.replace(SCRIPT, (script) => script.replaceAll(/[^\n]/gu, ' '));
    const fault = jsonFault(json) ?? 1;
    const line = fault === 'end' ? text.trimEnd().split('\n').length : fault;
    return { links: [], problems: [{ line, message: fault === 'end' ? CUT_OFF : FAULTY }] };
  },
};

/** Whether its first bracket closes within a sentence: `["a", b](https://…)`, 「{a: 1} という書き方」. */
function isInText(given: string): boolean {
  const text = given.replace(/^(?:\s|\/\/[^\n]*\n)*/u, '');
  const end = endOfValue(text);
  const [value, behind = ''] = [text.slice(0, end), text.slice(end).split('\n', 1)[0]];
  const isData = /\n|:\/\//u.test(value) || /"\s*[:,}\]]/u.test(behind);
  return !isData && /^\s*[^\s,;:\])}[{"'/]/u.test(behind);
}

/** Behind the bracket that closes the first one; the text's length where none does. */
function endOfValue(text: string): number {
  let depth = 0;
  for (const { 0: sign, index } of text.matchAll(/"(?:[^"\\\n]|\\.)*"|[[\]{}]/gu)) {
    if ('[{'.includes(sign)) depth += 1;
    else if (']}'.includes(sign) && (depth -= 1) === 0) return index + 1;
  }
  return text.length;
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
