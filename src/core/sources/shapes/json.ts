import type { Form, JsonLink, LineProblem, RawLink } from '../source.ts';

const NOT_JSON = { en: 'this is not JSON', ja: 'JSON として読めません' };
const UNKNOWN = { en: 'this JSON is of no known service', ja: '知っているサービスの JSON ではありません' };

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
      if (links.length === 0 && !fits(value)) return { links: [], problems: [{ line: 1, message: UNKNOWN }] };
      return { links: withLines(opened.text, links), problems: brokenLines(opened.text) };
    },
  };
}

/** JSON, or the lines of JSON Lines as an array; undefined for neither. */
export function jsonOf(text: string): unknown {
  if (!/^\s*[[{]/u.test(text)) return undefined;
  const whole = parsed(text);
  if (whole !== undefined) return whole;
  const lines = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(parsed);
  const objects = lines.filter((line) => typeof line === 'object' && line !== null);
  return lines.length > 0 && objects.length * 2 > lines.length ? objects : undefined;
}

/** The lines of JSON Lines that are none. */
function brokenLines(text: string): readonly LineProblem[] {
  if (parsed(text) !== undefined) return [];
  return text
    .split('\n')
    .flatMap((line, index) =>
      line.trim() === '' || parsed(line) !== undefined ? [] : [{ line: index + 1, message: NOT_JSON }],
    );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Each link's line, by the next place where its URL stands as JSON may write it. */
function withLines(text: string, links: readonly JsonLink[]): readonly RawLink[] {
  let [line, counted, from] = [1, 0, 0];
  return links.map((link) => {
    const plain = JSON.stringify(link.url).slice(1, -1);
    const at = Math.max(text.indexOf(plain, from), text.indexOf(plain.replaceAll('/', '\\/'), from));
    if (at < 0) return { ...link, line };
    for (; counted < at; counted += 1) if (text.charCodeAt(counted) === 10) line += 1;
    from = at + 1;
    return { ...link, line };
  });
}
