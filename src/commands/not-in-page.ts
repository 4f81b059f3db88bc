import type { PassageOfPage } from '../core/check/passages-to-verify.ts';
import type { Month } from '../model.ts';
import type { World } from '../world.ts';
import { lookForPassages } from './look-for-passages.ts';

/** Those of a draft's quotations of which no archived version of their page has every passage. */
export async function notInPage(
  world: World,
  month: Month,
  quotations: readonly PassageOfPage[],
): Promise<readonly PassageOfPage[]> {
  if (quotations.length === 0) return [];
  return lookForPassages(
    world,
    async (absentFrom) => {
      const found: PassageOfPage[] = [];
      for (const quotation of quotations)
        if ((await absentFrom(quotation.url, quotation.passages)).length > 0) found.push(quotation);
      return found;
    },
    month,
  );
}
