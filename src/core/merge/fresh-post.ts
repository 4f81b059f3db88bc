import type { TemplateFiles } from '../../facts.ts';
import type { Fresh, Issue } from '../../issue.ts';
import { renderIssue } from '../render/render-issue.ts';
import { compileTemplate } from '../render/template.ts';
import { markFresh } from './mark-fresh.ts';

/** An Issue as the draft that nobody has touched. */
export interface FreshPost {
  readonly fresh: Fresh;
  /** `fresh` with markers. */
  readonly text: string;
  /** How many pages could not be read. */
  readonly unread: number;
}

/** Throws a `Complaint` that names the template, where that cannot be used. */
export async function freshPost(issue: Issue, files: TemplateFiles): Promise<FreshPost> {
  const fresh = renderIssue(issue, await compileTemplate(files));
  const items = issue.groups.flatMap(({ stories }) => stories.flatMap(({ lead, followUps }) => [lead, ...followUps]));
  return { fresh, text: markFresh(fresh), unread: items.filter(({ failure }) => failure !== null).length };
}
