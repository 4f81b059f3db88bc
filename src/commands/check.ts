import { checkDraft } from '../core/check/all-rules.ts';
import { findingsJson, findingsText } from '../core/finding/findings-report.ts';
import type { World } from '../world.ts';
import { checkFacts } from './check-facts.ts';
import { draftOfMonth } from './draft-of-month.ts';
import { postOfDraft } from './post-of-draft.ts';
import { textlintFindings } from './textlint.ts';

export interface CheckOptions {
  readonly month: string | undefined;
  readonly json: boolean;
  /** Look at the pages again first. */
  readonly online: boolean;
}

/**
 * Prints what to look at before the month's draft is published. Changes nothing. Resolves to
 * the exit code: 1 when something was found.
 */
export async function check(world: World, { month, json, online }: CheckOptions): Promise<0 | 1> {
  const draft = await draftOfMonth(world, month);
  if (online) {
    const { fetch } = await import('./fetch.ts');
    await fetch(world, { month: draft.month, refresh: true });
  }
  const { engine, post } = await postOfDraft(world, draft, {});
  const findings = [
    ...checkDraft(await checkFacts(world, draft, { engine, post })),
    ...(await textlintFindings(world, draft)),
  ];
  await world.screen.out(json ? findingsJson(findings) : findingsText(findings, world.screen.words));
  return findings.length === 0 ? 0 : 1;
}
