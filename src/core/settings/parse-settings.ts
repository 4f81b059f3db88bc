import * as v from 'valibot';
import { LineCounter, parseDocument, type Document } from 'yaml';
import { Complaint } from '../complaint.ts';
import { ALLOWED, SCHEMA } from './schema.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings.ts';

/** roundup.yaml over the defaults. Throws a `Complaint` (exit 2) that names the file, the line and what is allowed. */
export function parseSettings(text: string, file: string): Settings {
  const lines = new LineCounter();
  const document = parseDocument(text, { compat: 'yaml-1.1', lineCounter: lines, prettyErrors: false });
  const broken = document.errors[0];
  if (broken) {
    const reason = broken.message.split('\n')[0] ?? '';
    throw settingsComplaint(
      file,
      lines.linePos(broken.pos[0]).line,
      `this is not YAML: ${reason}`,
      `YAML として読めません: ${reason}`,
    );
  }
  const given = valueOf(document, file);
  const result = v.safeParse(SCHEMA, given);
  if (result.success) return withDefaults(result.output as Partial<Settings>);
  const issue = result.issues[0];
  const path = (issue.path ?? []).map((part) => part.key as string | number);
  const line = lineOf(document, lines, path);
  const key = path.join('.') || '(top)';
  const allowed = allowedAt(path) ?? String(issue.expected ?? issue.message);
  if (issue.expected === 'never' && path.length > 0) {
    throw settingsComplaint(
      file,
      line,
      `there is no setting "${key}". Allowed here: ${allowed}`,
      `「${key}」という設定はありません。使えるのは: ${allowed}`,
    );
  }
  const wanted =
    issue.kind !== 'validation'
      ? allowed
      : issue.type === 'min_value' || issue.type === 'max_value'
        ? issue.expected
        : issue.message;
  throw settingsComplaint(
    file,
    line,
    `"${key}" is ${issue.received}. Allowed: ${wanted}`,
    `「${key}」の値 ${issue.received} は使えません。使えるのは: ${wanted}`,
  );
}

/** What the document says. An alias without its anchor, and too many of them, show only now; where, yaml does not tell. */
function valueOf(document: Document, file: string): unknown {
  try {
    return document.toJS() ?? {};
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new Complaint(
      { en: `${file}: this is not YAML: ${error.message}`, ja: `${file}: YAML として読めません: ${error.message}` },
      2,
    );
  }
}

function settingsComplaint(file: string, line: number, en: string, ja: string): Complaint {
  return new Complaint({ en: `${file}:${line}: ${en}`, ja: `${file}:${line}: ${ja}` }, 2);
}

function allowedAt(path: readonly (string | number)[]): string | undefined {
  return allowedIn(path) ?? (path.length > 0 && isUnknownKey(path) ? allowedIn(path.slice(0, -1)) : undefined);
}

function isUnknownKey(path: readonly (string | number)[]): boolean {
  const key = String(path.at(-1));
  const names = allowedIn(path.slice(0, -1))?.split(', ') ?? [];
  return !names.includes(key);
}

function allowedIn(path: readonly (string | number)[]): string | undefined {
  const place = path.join('.');
  return Object.hasOwn(ALLOWED, place) ? ALLOWED[place] : undefined;
}

/** The line of the deepest node on the path: of its key, where it has one. */
function lineOf(document: Document, lines: LineCounter, path: readonly (string | number)[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const parent = document.getIn(path.slice(0, length - 1), true) as { items?: readonly unknown[] } | undefined;
    for (const item of parent?.items ?? []) {
      const key = (item as { key?: { value?: unknown; range?: readonly number[] } }).key;
      if (key?.range && String(key.value) === String(path[length - 1])) return lines.linePos(key.range[0] ?? 0).line;
    }
    const node = document.getIn(path.slice(0, length), true) as { range?: readonly number[] } | undefined;
    if (node?.range) return lines.linePos(node.range[0] ?? 0).line;
  }
  return 1;
}

function withDefaults(given: Partial<Settings>): Settings {
  return {
    ...DEFAULT_SETTINGS,
    ...given,
    fetch: { ...DEFAULT_SETTINGS.fetch, ...given.fetch },
    summary: { ...DEFAULT_SETTINGS.summary, ...given.summary },
    check: { ...DEFAULT_SETTINGS.check, ...given.check },
  };
}
