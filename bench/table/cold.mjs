// A cold draft, by the clock, beside what fetching alone has to take.
import { coldDraft } from '../reading/draft.mjs';

export async function coldRows({ node, programs, short }) {
  const ratios = {};
  for (const [name, program] of Object.entries(programs)) {
    const { bound, times } = await coldDraft({ runs: short ? 1 : 3, program, node });
    ratios[name] = Math.min(...times) / bound;
  }
  const { now, earlier } = ratios;
  return [{ what: 'cold `draft` of 200 pages, by the clock', beside: 'bound of fetching', now, earlier }];
}
