import type { Issue } from '../../issue.ts';
import { Complaint } from '../complaint.ts';

/** What `--json` printed, back as an Issue. Throws a `Complaint` that names the file and the field. */
export function parseIssue(text: string, file: string): Issue {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw complaint(file, `this is not JSON (${error.message})`, `JSON として読めません（${error.message}）`);
  }
  const issue = value as Partial<Issue> | null;
  if (issue?.version !== 1) throw complaint(file, `"version" has to be 1: print the issue with "roundup draft --json"`, 'version が 1 ではありません。「roundup draft --json」の出力を渡してください');
  for (const field of ['month', 'title'] as const) requireText(file, field, issue[field]);
  if (!Array.isArray(issue.groups)) throw complaint(file, '"groups" has to be a list', 'groups がリストではありません');
  for (const [at, group] of issue.groups.entries()) {
    for (const [index, story] of (group.stories ?? []).entries()) {
      for (const item of [story.lead, ...(story.followUps ?? [])]) {
        for (const field of ['id', 'url', 'title'] as const) requireText(file, `groups[${at}].stories[${index}].${field}`, item?.[field]);
        if (!Array.isArray(item.quotations) || !Array.isArray(item.notices)) throw complaint(file, `groups[${at}].stories[${index}] lacks "quotations" or "notices"`, `groups[${at}].stories[${index}] に quotations か notices がありません`);
      }
    }
  }
  return issue as Issue;
}

function requireText(file: string, field: string, value: unknown): void {
  if (typeof value !== 'string' || value === '') throw complaint(file, `"${field}" is missing`, `「${field}」がありません`);
}

function complaint(file: string, en: string, ja: string): Complaint {
  return new Complaint({ en: `${file}: ${en}`, ja: `${file}: ${ja}` }, 2);
}
