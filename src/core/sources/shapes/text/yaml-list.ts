import type { Document, LineCounter, Scalar, YAMLMap } from 'yaml';
import { isUrlCell } from '../csv/cells.ts';
import { COLUMN_NAMES } from '../csv/column-names.ts';
import { plainName } from '../csv/columns.ts';
import { linksInValue } from '../any-value.ts';
import type { Form, LeftWords, LineProblem } from '../../source.ts';
import { withLines } from '../with-lines.ts';
import { yamlReason } from '../../../text/yaml-reason.ts';
import { parseText } from './text.ts';
import { hasWordsBeside } from './yaml-notes.ts';

type YamlModule = typeof import('yaml');

// `- url: https://…`, `- {url: https://…`, `url: https://…` below another field, the address in the line below.
const ADDRESS =
  /^\s{0,20}(?:-\s{1,4})?(?:\{\s?)?["']?([\w-]{1,30})["']?:\s{1,40}(?:[>|][+-]?\s{1,40})?["']?https?:\/\//imu;
const ITEM = /^\s{0,20}-\s{1,4}(?:\{\s?)?["']?[\w-]{1,30}["']?:(?:\s|$)/mu;
// `https://…:` above its fields.
const BY_ADDRESS = /^["']?https?:\/\/[^\s"']{1,2000}["']?:[^\S\n]*\n\s{1,20}["']?[\w-]{1,30}["']?:\s/imu;
// Front matter above a text.
const NOTE = /^---[^\S\n]*\n[\s\S]*?\n---[^\S\n]*\n\s*[^\s-]/u;
const OF_YAML = /^(?:\s|#|-\s|-$|---|\.\.\.|%|[\]}]|["']?[^\s:"'#-][^\s:"']{0,29}["']?:(?:\s|$)|["']?https?:)/u;
// A field with its value in one line.
const FIELD = /^(\s*(?:-\s+)?["']?([^\s:"'#{[-][^\s:"']{0,29})["']?:\s+)(\S[^\n]*)$/u;
const OF_WORDS: ReadonlySet<string> = new Set([...COLUMN_NAMES.title, ...COLUMN_NAMES.note, ...COLUMN_NAMES.quote]);
// A fault may hide those behind it.
const MOST_PASSES = 20;

/** A list of objects in YAML, one of whose fields is called as addresses are; or objects below their addresses. */
export const yamlList: Form = {
  fits: ({ text }) =>
    text.includes('://') &&
    !NOTE.test(text) &&
    ((ITEM.test(text) && namesUrl(ADDRESS.exec(text)?.[1])) || BY_ADDRESS.test(text)),
  read: async (opened) => {
    const { text, timeZone } = opened;
    if (hasWordsBeside(opened)) return parseText(opened);
    const yaml = await import('yaml');
    const { documents, lines, fault } = mended(yaml, text);
    if (fault) {
      // What only looks like YAML is text like any other.
      const isMeant = text.split(/\r?\n/u).every((line) => line === '' || OF_YAML.test(line));
      return isMeant ? { links: [], problems: [fault] } : parseText(opened);
    }
    const links = linksInValue(valuesOf(documents), timeZone);
    if (links.length === 0) return parseText(opened);
    const left = documents.flatMap((document) => wordsWithoutAddress(yaml, document, lines));
    return {
      links: withLines(text, links, (url) => [url]),
      problems: [],
      ...(left.length > 0 && { left }),
    };
  },
};

interface ParsedYaml {
  readonly documents: readonly Document[];
  readonly lines: LineCounter;
  /** The first thing in it that is not YAML. */
  readonly fault: LineProblem | null;
  /** The lines, from 0, in which something is not YAML. */
  readonly faulty: readonly number[];
}

/**
 * The documents of a text. A value that is not YAML only because a colon or a mark stands in it unquoted is taken as it
 * was written; so is `#word` behind words, which YAML would leave out as a comment.
 */
function mended(yaml: YamlModule, text: string): ParsedYaml {
  const lines = text.split('\n');
  let parsed = parseYaml(yaml, text);
  for (let pass = 0; parsed.fault && pass < MOST_PASSES; pass += 1) {
    const quoted = parsed.faulty.map((at) => [at, quotedValue(lines[at] ?? '')] as const);
    if (quoted.every(([at, line]) => line === lines[at])) break;
    for (const [at, line] of quoted) lines[at] = line;
    parsed = parseYaml(yaml, lines.join('\n'));
  }
  if (parsed.fault) return parsed;
  const tagged = linesWithTags(yaml, parsed).filter((at) =>
    OF_WORDS.has(plainName(FIELD.exec(lines[at] ?? '')?.[2] ?? '')),
  );
  if (tagged.length === 0) return parsed;
  for (const at of tagged) lines[at] = quotedValue(lines[at] ?? '');
  const whole = parseYaml(yaml, lines.join('\n'));
  return whole.fault ? parsed : whole;
}

function parseYaml({ LineCounter, parseAllDocuments }: YamlModule, text: string): ParsedYaml {
  const lines = new LineCounter();
  const documents: readonly Document[] = parseAllDocuments(text, {
    schema: 'failsafe',
    logLevel: 'silent',
    lineCounter: lines,
    prettyErrors: false,
  });
  const errors = documents.flatMap((document) => document.errors);
  const [error] = errors;
  if (!error) return { documents, lines, fault: null, faulty: [] };
  const faulty = errors.map(({ pos: [at] }) => lines.linePos(at).line - 1);
  const { en, ja } = yamlReason(error);
  const message = {
    en: `this is where the file stops being YAML, so nothing was read from it: ${en}`,
    ja: `ここから YAML として読めないので、何も読み取っていません: ${ja}`,
  };
  return { documents, lines, fault: { line: (faulty[0] ?? 0) + 1, message }, faulty };
}

/** The line with its value in quotation marks; as it is, where it has some or begins a list or a longer text. */
function quotedValue(line: string): string {
  const [, before = '', , given = ''] = FIELD.exec(line) ?? [];
  const value = given.trimEnd();
  const isWhole = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')$/u.test(value);
  const isOther = /^(?:[>|]|\{|\[[^\]]*(?:\]\s*)?$)/u.test(value);
  return value === '' || isWhole || isOther ? line : `${before}${JSON.stringify(value)}`;
}

/** The lines, from 0, in which `#word` stands behind a value. */
function linesWithTags({ visit }: YamlModule, { documents, lines }: ParsedYaml): readonly number[] {
  const found: number[] = [];
  for (const document of documents)
    visit(document, {
      Scalar: (_, { comment, range }: Scalar) => {
        if (range && comment && /^\S/u.test(comment)) found.push(lines.linePos(range[0]).line - 1);
      },
    });
  return found;
}

/** What the documents say; nothing where an alias has no anchor, or there are too many of them. */
function valuesOf(documents: readonly Document[]): readonly unknown[] {
  try {
    return documents.map((document) => document.toJS() as unknown);
  } catch (error) {
    if (error instanceof ReferenceError) return [];
    throw error;
  }
}

/** Items of a list that have words and no address. */
function wordsWithoutAddress(
  { isMap, isScalar, visit }: YamlModule,
  document: Document,
  lines: LineCounter,
): LeftWords[] {
  const left: LeftWords[] = [];
  const namesWords = (map: YAMLMap): boolean =>
    map.items.some(({ key, value }) => isScalar(value) && value.value !== '' && OF_WORDS.has(plainName(String(key))));
  visit(document, {
    Seq: (_, { items }) => {
      for (const item of items) {
        if (!isMap(item) || !item.range || !namesWords(item)) continue;
        let hasAddress = false;
        visit(item, {
          Scalar: (_key, { value }: Scalar) => {
            if (typeof value === 'string' && isUrlCell(value)) hasAddress = true;
          },
        });
        if (!hasAddress) left.push({ line: lines.linePos(item.range[0]).line });
      }
    },
  });
  return left;
}

function namesUrl(name: string | undefined): boolean {
  return name !== undefined && (COLUMN_NAMES.url as readonly string[]).includes(plainName(name));
}
