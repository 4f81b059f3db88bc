import * as v from 'valibot';
import { LineCounter, parseDocument, type Document } from 'yaml';
import type { Message } from '../../model.ts';
import { Complaint } from '../complaint.ts';
import { nearest } from '../text/nearest.ts';
import { shortened } from '../text/shortened.ts';
import { wantedInJapanese } from '../text/wanted.ts';
import { yamlReason } from '../text/yaml-reason.ts';
import { allowedAt, listForNames, namesAt } from './allowed.ts';
import { lineOfBareBraces } from './bare-braces.ts';
import { lineOf } from './setting-line.ts';
import { overDefaults } from './over-defaults.ts';
import { SCHEMA } from './schema.ts';
import { DEFAULT_SETTINGS, type Settings } from './settings.ts';

/** roundup.yaml over the defaults. Throws a `Complaint` (exit 2) that names the file, the line and what is allowed. */
export function parseSettings(text: string, file: string): Settings {
  const lines = new LineCounter();
  const document = parseDocument(text, { compat: 'yaml-1.1', lineCounter: lines, prettyErrors: false });
  const bare = lineOfBareBraces(text, document);
  if (bare !== null)
    throw settingsComplaint(
      file,
      bare,
      'a value that begins with {{ has to be in quotation marks, as "{{year}}-{{month2}}"',
      '「{{」で始まる値は、"{{year}}-{{month2}}" のように引用符で囲んでください',
    );
  const broken = document.errors[0];
  if (broken) {
    const reason = yamlReason(broken);
    throw settingsComplaint(
      file,
      lines.linePos(broken.pos[0]).line,
      `this is not YAML: ${reason.en}`,
      `YAML として読めません: ${reason.ja}`,
    );
  }
  const given = valueOf(document, file);
  if (typeof given !== 'object' || Array.isArray(given))
    throw settingsComplaint(
      file,
      lines.linePos(document.contents?.range?.[0] ?? 0).line,
      'the settings are lines of a name and a value, such as "timeZone: Asia/Tokyo"; this is something else',
      '設定は「timeZone: Asia/Tokyo」のような、名前と値の行で書きます。ここにあるのは別のものです',
    );
  const list = listForNames(SCHEMA, given);
  if (list !== null) {
    const [key, allowed] = [list.join('.'), allowedAt(SCHEMA, list) ?? ''];
    throw settingsComplaint(
      file,
      lineOf(document, lines, list),
      `"${key}" is a list. Allowed: ${allowed}`,
      `「${key}」の値 （並び） は使えません。使えるのは: ${wantedInJapanese(allowed)}`,
    );
  }
  const result = v.safeParse(SCHEMA, overDefaults(DEFAULT_SETTINGS, given));
  if (result.success) return result.output;
  const issue = result.issues[0];
  const path = (issue.path ?? []).map((part) => part.key as string | number);
  const { en, ja } = explained(issue, path);
  throw settingsComplaint(file, lineOf(document, lines, path), en, ja);
}

function explained(issue: v.InferIssue<typeof SCHEMA>, path: readonly (string | number)[]): Message {
  const key = path.join('.');
  const allowed = allowedAt(SCHEMA, path) ?? issue.expected ?? issue.message;
  const misspelt = issue.expected === 'never' ? String(path.at(-1) ?? '') : issue.input;
  const near = typeof misspelt === 'string' ? nearest(misspelt, namesAt(SCHEMA, path)) : '';
  const meant = { en: near && ` (did you mean ${near}?)`, ja: near && `（${near} ですか）` };
  if (issue.expected === 'never')
    return {
      en: `there is no setting "${key}"${meant.en}. Allowed here: ${allowed}`,
      ja: `「${key}」という設定はありません${meant.ja}。使えるのは: ${wantedInJapanese(allowed)}`,
    };
  if (issue.received === 'undefined') return { en: `"${key}" is missing`, ja: `「${key}」がありません` };
  const words = issue.kind === 'validation' ? issue.message : allowed;
  const wanted = limitWords(issue) ?? { en: words, ja: wantedInJapanese(words) };
  const value = received(issue);
  return {
    en: `"${key}" is ${value.en}${meant.en}. Allowed: ${wanted.en}`,
    ja: `「${key}」の値 ${value.ja} は使えません${meant.ja}。使えるのは: ${wanted.ja}`,
  };
}

function limitWords({ type, requirement }: { readonly type: string; readonly requirement?: unknown }): Message | null {
  if (type === 'min_value') return { en: `${String(requirement)} or more`, ja: `${String(requirement)} 以上` };
  return type === 'max_value' ? { en: `${String(requirement)} or less`, ja: `${String(requirement)} 以下` } : null;
}

// A file that is none of settings may be one value of any length.
const MOST_CHARACTERS = 80;

function received({ received: type, input }: v.InferIssue<typeof SCHEMA>): Message {
  if (type === 'Object') return { en: 'names and their values', ja: '（名前と値の組）' };
  if (type === 'Array') return { en: 'a list', ja: '（並び）' };
  const text = typeof input === 'string' ? JSON.stringify(shortened(input, MOST_CHARACTERS)) : type;
  return { en: text, ja: text };
}

/**
 * What the document says. An alias without its anchor, and too many of them, show only now; where, yaml does not tell.
 */
function valueOf(document: Document, file: string): unknown {
  try {
    return document.toJS() ?? {};
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new Complaint(
      {
        en: `${file}: this is not YAML: ${error.message.split('\n')[0]}`,
        ja: `${file}: YAML として読めません: 別名（*）の指す先がないか多すぎる、マージ（<<）できない、入れ子が深すぎる、のどれかです`,
      },
      2,
    );
  }
}

function settingsComplaint(file: string, line: number, en: string, ja: string): Complaint {
  return new Complaint({ en: `${file}:${line}: ${en}`, ja: `${file}:${line}: ${ja}` }, 2);
}
