import { safeParse } from 'valibot';
import type { Issue } from '../../issue.ts';
import { Complaint } from '../complaint.ts';
import { wantedInJapanese } from '../text/wanted.ts';
import { ISSUE_SCHEMA } from './issue-schema.ts';

/** What `--json` printed, back as an Issue. Throws a `Complaint` that names the file and the field. */
export function parseIssue(text: string, file: string): Issue {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const at = /position (\d+)/u.exec(error.message)?.[1];
    throw complaint(
      at === undefined ? file : `${file}:${text.slice(0, Number(at)).split('\n').length}`,
      'this is not JSON: pass on what "roundup draft --json" prints, whole',
      'JSON として読めません。「roundup draft --json」の出力を、すべて渡してください',
    );
  }
  if ((value as Partial<Issue> | null)?.version !== 1)
    throw complaint(
      file,
      `"version" has to be 1: print the issue with "roundup draft --json"`,
      'version が 1 ではありません。「roundup draft --json」の出力を渡してください',
    );
  const result = safeParse(ISSUE_SCHEMA, value);
  if (result.success) return result.output as unknown as Issue;
  const [{ path = [], message, expected, received, kind }] = result.issues;
  const field = path
    .map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .replace(/^\./u, '');
  const wanted = kind === 'validation' ? message : (expected ?? message);
  throw complaint(
    file,
    `"${field}" is ${received}; it has to be ${wanted}`,
    received === 'undefined'
      ? `「${field}」がありません（必要なのは: ${wantedInJapanese(wanted)}）`
      : `「${field}」が ${received} です（必要なのは: ${wantedInJapanese(wanted)}）`,
  );
}

function complaint(file: string, en: string, ja: string): Complaint {
  return new Complaint({ en: `${file}: ${en}`, ja: `${file}: ${ja}` }, 2);
}
