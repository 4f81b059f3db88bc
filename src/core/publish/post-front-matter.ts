import { yamlKey, yamlScalar } from '../render/yaml.ts';

/**
 * Front matter of these keys, in order; what is undefined is left out. A value is JSON on one
 * line, which every engine reads in the same way.
 */
export function frontMatter(values: Readonly<Record<string, unknown>>): string {
  const lines = Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${yamlKey(key)}: ${isDate(key, value) ? value : yamlScalar(value)}\n`);
  return `---\n${lines.join('')}---\n`;
}

/** An engine's schema may want a date, which a text in quotation marks is not. */
function isDate(key: string, value: unknown): value is string {
  return DATES.has(key) && typeof value === 'string' && DATE.test(value);
}

const DATES: ReadonlySet<string> = new Set(['date', 'Date', 'pubDate']);
const DATE = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\d[+-]\d\d:\d\d| \d\d:\d\d:\d\d [+-]\d{4})?$/u;

/** A list of texts, whether the field holds a list or one text; undefined where it is not there. */
export function textList(value: unknown): readonly string[] | undefined {
  if (value === undefined || value === null) return undefined;
  return (Array.isArray(value) ? value : [value]).map(String);
}

/** The fields without these keys: what the engine's own keys were made of. */
export function otherFields(
  fields: Readonly<Record<string, unknown>>,
  taken: readonly string[],
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(fields).filter(([key]) => !taken.includes(key)));
}
