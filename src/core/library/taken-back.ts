import type { Link } from '../../model.ts';
import { ADDED_TEXTS, type LinkField } from './link-fields.ts';
import type { LinkLine } from './links-file.ts';

/**
 * A link without what the author has taken back of its page: a service or a file says the same each time. Words that
 * never stood there are new. A line of `undo` takes nothing back for good: the same may be said again behind it.
 * @param said the lines of the page
 */
export function withoutTakenBack(link: Link, said: readonly LinkLine[]): Link {
  const withdrawals = said.filter(({ undoes }) => undoes === undefined);
  const cleared = new Set<string>(withdrawals.flatMap((line) => line.cleared ?? []));
  const removedTags = new Set(withdrawals.flatMap((line) => line.removedTags ?? []));
  if (link.source === 'cli' || cleared.size + removedTags.size === 0) return link;
  const isNew = (name: LinkField): boolean => {
    const text = ADDED_TEXTS.find((one) => one === name);
    return text !== undefined && said.every((line) => !(line[text] ?? '').includes(link[text] ?? ''));
  };
  const left = Object.entries(link).filter(([name]) => !cleared.has(name) || isNew(name as LinkField));
  const tags = link.tags.filter((tag) => !removedTags.has(tag));
  return { ...(Object.fromEntries(left) as unknown as Link), tags };
}
