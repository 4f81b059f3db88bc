import type { Finding } from '../core/finding/finding.ts';
import { parseTextlint } from '../core/check/textlint.ts';
import { oneLine } from '../core/text/one-line.ts';
import type { Ended } from '../facts.ts';
import type { Message } from '../model.ts';
import type { World } from '../world.ts';
import type { DraftOfMonth } from './draft-of-month.ts';

/** What the author's own textlint says, by its .textlintrc; nothing where there is none, or it is not installed. */
export async function textlintFindings(world: World, { path, view }: DraftOfMonth): Promise<readonly Finding[]> {
  const ran = await world.textlint(view.visible, path);
  if (ran === null) return [];
  const findings = parseTextlint(ran.stdout, path, view);
  if (findings !== null) return findings;
  const said = saidBy(ran);
  world.screen.warn({
    en: `textlint (${ran.program}) could not be run, so its rules were not applied: ${said.en}`,
    ja: `textlint（${ran.program}）を実行できなかったので、その規則は適用していません: ${said.ja}`,
  });
  return [];
}

/** Its own words where it has written some; else how it has ended. */
function saidBy({ how, stdout, stderr }: Ended): Message {
  const own = oneLine(stderr || stdout, 200);
  if (own !== '') return { en: own, ja: own };
  return ENDED[how] ?? { en: `it ended with ${how}`, ja: `${how} で終わりました` };
}

const ENDED: Readonly<Record<string, Message>> = {
  timeout: { en: 'it took too long', ja: '時間内に終わりませんでした' },
  interrupted: { en: 'it was interrupted', ja: '中断されました' },
  'too much': { en: 'it wrote too much', ja: '出力が多すぎます' },
};
