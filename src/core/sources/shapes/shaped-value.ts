import { pattern } from '../../text/pattern.ts';
import { object } from '../../text/json-values.ts';
import { isUrlCell } from './csv/cells.ts';
import { plainName } from './csv/columns.ts';

type Fields = Readonly<Record<string, unknown>>;

// What belongs to a link and is another page.
const OF_ANOTHER = pattern(
  'u',
  String.raw`image|img|icon|avatar|thumb|cover|photo|picture|media|video|profile|author|user|logo|banner|screenshot`,
  String.raw`|feed|api|namespace|schema|context|snapshot|site|publisher|origin|via|parent|group|channel|owner|creator`,
);
const [MOST_CELLS, MOST_DEPTH] = [30, 3];

/**
 * A value as a list of objects would write it: a row (`["https://…", "title", "2025-04-30"]`) as an object by its
 * places, and an object whose names are URLs as a list.
 */
export function shapedValue(value: unknown, isItem: boolean): unknown {
  if (Array.isArray(value)) return isItem && isRow(value) ? { ...value } : value;
  const fields = object(value);
  const names = fields === null ? [] : Object.keys(fields);
  if (fields === null || names.length === 0 || !names.every(isUrlCell)) return value;
  return names.map((url) => {
    const inner = object(fields[url]);
    return inner ? { ...inner, url } : { url, value: fields[url] };
  });
}

function isRow(cells: readonly unknown[]): boolean {
  const isScalar = cells.every((cell) => typeof cell !== 'object' || cell === null);
  const urls = cells.filter((cell) => typeof cell === 'string' && isUrlCell(cell));
  return isScalar && cells.length > 1 && cells.length <= MOST_CELLS && urls.length === 1;
}

/**
 * The fields of an object that has its URL in one of its members, together with those of the member, whose title
 * counts; null where there is none, or more than one.
 */
export function withInnerLink(fields: Fields, hasUrl: (inner: Fields) => boolean, depth = 0): Fields | null {
  const found = Object.entries(fields).flatMap(([name, value]): readonly (readonly [string, Fields])[] => {
    // What is called by a number is one of several.
    const inner = OF_ANOTHER.test(plainName(name)) || /^[\d-]+$/u.test(name) ? null : object(value);
    if (inner === null) return [];
    if (hasUrl(inner)) return [[name, inner]];
    const deeper = depth < MOST_DEPTH ? withInnerLink(inner, hasUrl, depth + 1) : null;
    return deeper ? [[name, deeper]] : [];
  });
  const [sole, ...more] = found;
  if (!sole || more.length > 0) return null;
  const [name, inner] = sole;
  const { [name]: _, ...outer } = fields;
  const titles = Object.fromEntries(
    Object.entries(inner).filter(([key]) => /title|name|headline|題|タイトル/u.test(key)),
  );
  return { ...inner, ...outer, ...titles };
}
