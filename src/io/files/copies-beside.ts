import { basename, dirname, join } from 'node:path';
import type { DraftCopies } from '../../facts.ts';
import { strayProblem } from '../../core/library/stray-messages.ts';
import { monthInName } from '../../core/month/month-files.ts';
import { straysIn } from './strays.ts';

/** What beside a month's draft is of that month and not read; nothing where the file is not a month's. */
export async function copiesBeside(draft: string): Promise<DraftCopies> {
  const month = monthInName('drafts', basename(draft));
  const path = dirname(draft);
  const strays = month === null ? [] : (await straysIn(path, 'drafts')).filter((stray) => stray.month === month);
  return {
    problems: strays.map((stray) => strayProblem('drafts', stray, join(path, stray.name))),
    inCloud: strays.some(({ name, state }) => state === 'placeholder' && name.includes(basename(draft))),
  };
}
