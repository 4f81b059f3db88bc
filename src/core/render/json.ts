import type { Issue } from '../../issue.ts';
import { escapeC1 } from './escape.ts';

/** An Issue as `--json` prints it. */
export function printJson(issue: Issue): string {
  return `${escapeC1(JSON.stringify(issue, null, 2))}\n`;
}
