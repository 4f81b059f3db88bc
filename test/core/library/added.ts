import { linkAdder, type AdderOptions, type Addition, type PlacedLink } from '../../../src/core/library/add-links.ts';
import type { Link } from '../../../src/model.ts';

/** What is new of all these Links. */
export function addLinks(
  saved: readonly PlacedLink[],
  incoming: Iterable<Link>,
  timeZone: string,
  options: AdderOptions = {},
): Addition {
  const { add, addition } = linkAdder(saved, timeZone, options);
  for (const link of incoming) add(link);
  return addition;
}
