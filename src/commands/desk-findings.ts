import { checkDraft } from '../core/check/all-rules.ts';
import type { Finding } from '../core/finding/finding.ts';
import { editorAt } from '../core/preview/editor-at.ts';
import type { World } from '../world.ts';
import { checkFacts } from './check-facts.ts';
import type { DeskMonth } from './desk-month.ts';
import { postOfDraft } from './post-of-draft.ts';

/** What `check` finds in what the desk shows, without the author's textlint, which takes seconds. */
export async function deskFindings(world: World, { month, draft, view }: DeskMonth): Promise<readonly Finding[]> {
  const shown = { month, path: draft.path, view };
  return checkDraft(await checkFacts(world, shown, await postOfDraft(world, shown, {})));
}

/** The words that open the draft at a line; null where it is not written, or the editor cannot be opened from here. */
export async function editorWords(world: World, { draft }: DeskMonth, line: number): Promise<readonly string[] | null> {
  const { editor } = await world.inspection();
  return draft.written ? editorAt(editor.command, draft.path, line) : null;
}
