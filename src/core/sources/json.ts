import { SHAPES } from './json-shapes.ts';
import type { LineProblem, Parsed, RawLink, SourceText } from './source.ts';

const NOT_JSON = { en: 'this is not JSON', ja: 'JSON として読めません' };

/** Whether the text is JSON of a known shape, or JSON Lines; the kind, or null. */
export function jsonKind(text: string): string | null {
  if (!/^\s*[[{]/u.test(text)) return null;
  const value = valueOf(text);
  return SHAPES.find(({ fits }) => fits(value))?.kind ?? (value === undefined ? null : 'json');
}

/** The links of a JSON file of any known shape; of an unknown one, a Problem. */
export async function parseJsonFile({ text, timeZone }: SourceText): Promise<Parsed> {
  const value = valueOf(text);
  if (value === undefined) return { links: [], problems: [{ line: 1, message: NOT_JSON }] };
  const shape = SHAPES.find(({ fits }) => fits(value));
  if (!shape)
    return {
      links: [],
      problems: [
        {
          line: 1,
          message: { en: 'this JSON is of no known service', ja: '知っているサービスの JSON ではありません' },
        },
      ],
    };
  return {
    links: withLines(text, shape.read(value, timeZone)),
    problems: parsed(text) === undefined ? brokenLines(text) : [],
  };
}

/** The lines of JSON Lines that are none. */
function brokenLines(text: string): readonly LineProblem[] {
  return text
    .split('\n')
    .flatMap((line, index) =>
      line.trim() === '' || parsed(line) !== undefined ? [] : [{ line: index + 1, message: NOT_JSON }],
    );
}

/** JSON, or the lines of JSON Lines as an array; undefined for neither. */
function valueOf(text: string): unknown {
  const whole = parsed(text);
  if (whole !== undefined) return whole;
  const lines = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(parsed);
  const objects = lines.filter((line) => typeof line === 'object' && line !== null);
  return lines.length > 0 && objects.length * 2 > lines.length ? objects : undefined;
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
function withLines(text: string, links: readonly Omit<RawLink, 'line'>[]): readonly RawLink[] {
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
