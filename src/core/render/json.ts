import type { BlockChange, Issue } from '../../issue.ts';
import { escapeUnwanted } from '../text/unwanted.ts';

/** An Issue as `--json` prints it, with what merging it into the draft that is there would do. */
export function printJson(issue: Issue, changes: readonly BlockChange[]): string {
  return `${escapeUnwanted(JSON.stringify({ ...issue, changes }, null, 2))}\n`;
}
