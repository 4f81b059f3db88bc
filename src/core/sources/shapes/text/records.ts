import type { Form, JsonLink, Opened, RawLink } from '../../source.ts';
import { object } from '../../../text/json-values.ts';
import { linksInValue } from '../any-value.ts';
import { COLUMN_NAMES } from '../csv/column-names.ts';
import { plainName } from '../csv/columns.ts';
import { withLines } from '../with-lines.ts';
import { parseText } from './text.ts';

// `- url: https://…` or `url: https://…` below another field.
const YAML = /^\s{0,20}(?:-\s{1,4})?["']?([\w-]{1,30})["']?:\s{1,4}["']?https?:\/\//imu;
const YAML_LIST = /^\s{0,20}-\s{1,4}["']?[\w-]{1,30}["']?:(?:\s|$)/mu;
// Of a note, which is no list.
const FRONT_MATTER = /^---[^\S\n]*\n[\s\S]*\n---/u;

/** A list of objects in YAML, one of whose fields is called as addresses are. */
export const yamlList: Form = {
  fits: ({ text }) => YAML_LIST.test(text) && namesUrl(YAML.exec(text)?.[1]) && !FRONT_MATTER.test(text),
  read: async (opened) => {
    const { parse, YAMLParseError } = await import('yaml');
    let value: unknown;
    try {
      value = parse(opened.text, { schema: 'failsafe', logLevel: 'silent' });
    } catch (error) {
      // What only looks like YAML is text like any other.
      if (error instanceof YAMLParseError || error instanceof ReferenceError) return parseText(opened);
      throw error;
    }
    const links = linksInValue(value, opened.timeZone);
    return links.length === 0 ? parseText(opened) : { links: linesIn(opened, links), problems: [] };
  },
};

function linesIn({ text }: Opened, links: readonly JsonLink[]): readonly RawLink[] {
  return withLines(text, links, (url) => [url]);
}

/** Labeled tab-separated values: `time:…⇥url:…⇥title:…`. */
export const ltsv: Form = {
  fits: ({ text }) => {
    const first = text.slice(0, 20_000).split('\n').slice(0, 20);
    const rows = first.filter((line) => line.trim() !== '').map(fieldsOf);
    return rows.length > 0 && rows.every((row) => row !== null) && rows.some((row) => Object.keys(row).some(namesUrl));
  },
  read: async ({ text, timeZone }) => {
    const links = text.split('\n').flatMap((line, index) => {
      const found = linksInValue([fieldsOf(line) ?? {}], timeZone);
      return found.map((link) => ({ ...link, line: index + 1 }));
    });
    return { links, problems: [] };
  },
};

function fieldsOf(line: string): Readonly<Record<string, string>> | null {
  const cells = line.replace(/\r$/u, '').split('\t');
  if (cells.length < 2 || !cells.every((cell) => /^[\w.-]{1,40}:/u.test(cell))) return null;
  return object(
    Object.fromEntries(cells.map((cell) => [cell.slice(0, cell.indexOf(':')), cell.slice(cell.indexOf(':') + 1)])),
  ) as Readonly<Record<string, string>> | null;
}

function namesUrl(name: string | undefined): boolean {
  return name !== undefined && (COLUMN_NAMES.url as readonly string[]).includes(plainName(name));
}
