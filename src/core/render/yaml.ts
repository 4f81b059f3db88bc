import { cleanLines } from '../text/clean.ts';
import { escapeUnwanted } from '../text/unwanted.ts';
import { MARKER_PLUS, MARKER_START } from './marker-like.ts';

declare const brand: unique symbol;
/** A scalar, list or map of YAML on one line: JSON, which is valid YAML and never anything else than what it was. */
export type Yaml = string & { readonly [brand]: 'Yaml' };

// Only inside of strings: a map's brace stands before a quotation mark or its closing brace.
const OPENER = /\{(?=[{%#<])|(?<=\{)\{/gu;

/**
 * A value of front matter. No `{{` or `{%` stands in it, for engines that run their templates over
 * the whole file, and nothing like a marker.
 */
export function yamlScalar(value: unknown): Yaml {
  if (Number.isNaN(value)) return '.nan' as Yaml;
  if (value === Infinity || value === -Infinity) return (value > 0 ? '.inf' : '-.inf') as Yaml;
  const json = JSON.stringify(typeof value === 'string' ? cleanLines(value) : value) as string | undefined;
  const escaped = (json ?? 'null')
    .replaceAll(OPENER, '\\u007b')
    .replaceAll(MARKER_START, '\\u003c!--')
    .replaceAll(MARKER_PLUS, '\\u002b');
  return escapeUnwanted(escaped) as Yaml;
}

/** A key of front matter: bare where YAML takes it so, else a JSON string. */
export function yamlKey(key: string): Yaml {
  return /^[a-z_][\w-]*$/iu.test(key) && !/^(?:null|true|false|yes|no|on|off|y|n)$/iu.test(key)
    ? (key as Yaml)
    : yamlScalar(key);
}
