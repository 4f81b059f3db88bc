import { HELPER_NAMES } from './handlebars-helpers.ts';

/** Helpers that only stand as `{{#name …}}…{{/name}}`, and how many values they take. */
export const BLOCK_HELPERS: Readonly<Record<string, readonly [least: number, most: number]>> = {
  block: [1, 2],
  indent: [1, 1],
  if: [1, 1],
  unless: [1, 1],
  each: [1, 1],
  with: [1, 1],
};
/** Helpers that make a value for another one: `{{text (join tags "、")}}`. */
const MAKERS: Readonly<Record<string, number>> = { join: 2, lookup: 2, eq: 2, day: 2 };
/** Helpers that print: each says where the value is going to stand. */
export const PRINTERS: readonly string[] = HELPER_NAMES.filter(
  (name) => !Object.hasOwn(MAKERS, name) && !Object.hasOwn(BLOCK_HELPERS, name),
);
export const ALL_HELPERS: readonly string[] = [...PRINTERS, ...Object.keys(MAKERS), ...Object.keys(BLOCK_HELPERS)];

/** How many values a helper takes outside of a block; null where it cannot stand there. */
export function valuesTaken(helper: string, inside: 'tag' | 'expression'): number | null {
  if (PRINTERS.includes(helper)) return 1;
  return inside === 'expression' && Object.hasOwn(MAKERS, helper) ? (MAKERS[helper] ?? null) : null;
}

/** Values that are numbers, ids or words of our own: they may stand anywhere. */
export const HARMLESS: ReadonlySet<string> = new Set([
  'year',
  'monthNumber',
  'month',
  'id',
  'version',
  '@index',
  '@first',
  '@last',
]);
/** What Handlebars itself knows within a loop, and the Issue as `@root`. */
export const DATA: ReadonlySet<string> = new Set(['index', 'key', 'first', 'last', 'root']);
