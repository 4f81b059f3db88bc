import * as v from 'valibot';
import { LineCounter, parseDocument, type Document } from 'yaml';
import type { Message } from '../../model.ts';
import { Complaint } from '../complaint.ts';
import { wantedInJapanese } from '../text/wanted.ts';
import { yamlReason } from '../text/yaml-reason.ts';
import { allowedAt } from './allowed.ts';
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
  const result = v.safeParse(SCHEMA, overDefaults(DEFAULT_SETTINGS, valueOf(document, file)));
  if (result.success) return result.output;
  const issue = result.issues[0];
  const path = (issue.path ?? []).map((part) => part.key as string | number);
  const { en, ja } = explained(issue, path);
  throw settingsComplaint(file, lineOf(document, lines, path), en, ja);
}

function explained(issue: v.InferIssue<typeof SCHEMA>, path: readonly (string | number)[]): Message {
  const key = path.join('.') || '(top)';
  const allowed = allowedAt(SCHEMA, path) ?? issue.expected ?? issue.message;
  if (issue.expected === 'never' && path.length > 0)
    return {
      en: `there is no setting "${key}". Allowed here: ${allowed}`,
      ja: `「${key}」という設定はありません。使えるのは: ${wantedInJapanese(allowed)}`,
    };
  if (issue.received === 'undefined') return { en: `"${key}" is missing`, ja: `「${key}」がありません` };
  const isRange = issue.type === 'min_value' || issue.type === 'max_value';
  const limit = isRange ? issue.expected : issue.message;
  const wanted = issue.kind === 'validation' ? limit : allowed;
  return {
    en: `"${key}" is ${issue.received}. Allowed: ${wanted}`,
    ja: `「${key}」の値 ${issue.received} は使えません。使えるのは: ${wantedInJapanese(wanted)}`,
  };
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
