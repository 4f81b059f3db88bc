import type { Finding } from '../core/finding/finding.ts';
import { parseTextlint } from '../core/check/textlint.ts';
import { oneLine } from '../core/text/one-line.ts';
import type { World } from '../world.ts';
import type { DraftOfMonth } from './draft-of-month.ts';

/** What the author's own textlint says, by his .textlintrc; nothing where he has none, or has it not installed. */
export async function textlintFindings(world: World, { path, view }: DraftOfMonth): Promise<readonly Finding[]> {
  const ran = await world.textlint(view.visible, path);
  if (ran === null) return [];
  const findings = parseTextlint(ran.stdout, path, view);
  if (findings !== null) return findings;
  const said = oneLine(ran.stderr || ran.stdout || ran.how, 200);
  world.screen.warn({
    en: `textlint (${ran.program}) could not be run, so its rules were not applied: ${said}`,
    ja: `textlint（${ran.program}）を実行できなかったので、その規則は適用していません: ${said}`,
  });
  return [];
}
