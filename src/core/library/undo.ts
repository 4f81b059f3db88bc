import type { Link, Moment, Month } from '../../model.ts';
import { pageKey } from '../url/page-key.ts';
import { LINK_FIELD_NAMES, type LinkField } from './link-fields.ts';
import { bareLink, layOver, type LinkLine } from './links-file.ts';
import type { MonthLine } from './mark-link.ts';

/** A line that takes back, and what of the link it changes; nothing where it takes a link out or brings it back. */
export interface TakenBack extends MonthLine {
  readonly fields: readonly LinkField[];
}
export interface Undone {
  readonly lines: readonly TakenBack[];
  /** When it was decided. */
  readonly decidedAt: Moment;
  /** How many pages of how many months it is about, a page of two months counted twice. */
  readonly count: number;
}

/**
 * The lines that take back the last decision that was not taken back yet, or null where there is none. What was decided
 * by one command is taken back together; what was said since by other commands stays.
 * @param saved every line of the library, in the order of the files
 */
export function undoLast(saved: readonly MonthLine[]): Undone | null {
  const undone = new Set(saved.flatMap(({ link }) => link.undoes ?? []));
  const open = saved.flatMap(({ link }) => (link.decidedAt && !undone.has(link.decidedAt) ? [link.decidedAt] : []));
  const decidedAt = open.toSorted().at(-1);
  if (decidedAt === undefined) return null;
  const pages = new Map<string, MonthLine[]>();
  for (const one of saved) {
    const key = `${one.month} ${pageKey(one.link.url)}`;
    pages.set(key, [...(pages.get(key) ?? []), one]);
  }
  const concerned = [...pages.values()].filter((ofPage) => ofPage.some(({ link }) => link.decidedAt === decidedAt));
  const lines = concerned.flatMap((ofPage) => linesBack(ofPage, { decidedAt, undone }));
  return { lines, decidedAt, count: concerned.length };
}

function linesBack(
  ofPage: readonly MonthLine[],
  { decidedAt, undone }: { readonly decidedAt: Moment; readonly undone: ReadonlySet<Moment> },
): readonly TakenBack[] {
  const [first] = ofPage;
  if (!first) return [];
  const stands = ({ link }: MonthLine): boolean =>
    link.undoes === undefined &&
    (link.decidedAt === undefined || (link.decidedAt !== decidedAt && !undone.has(link.decidedAt)));
  const { month } = first;
  const [before, now] = [linkOf(ofPage.filter(stands)), linkOf(ofPage)];
  const bare = { ...bareLink(now ?? before ?? first.link), undoes: decidedAt };
  const out = { month, link: { ...bare, removed: true as const }, fields: [] };
  if (!before) return now ? [out] : [];
  const back = { month, link: { ...before, undoes: decidedAt }, fields: [] };
  if (!now) return [back];
  if (!isOneSaving(now, before)) return [out, back];
  const fields = LINK_FIELD_NAMES.filter((name) => JSON.stringify(now[name]) !== JSON.stringify(before[name]));
  return [{ month, link: { ...bare, ...difference(now, before) }, fields }];
}

/** Whether a line laid over the one can lead to the other: it changes nothing of what was saved where, and when. */
function isOneSaving(now: Link, before: Link): boolean {
  const names = ['url', 'savedAt', 'source', 'again'] as const;
  return names.every((name) => now[name] === before[name]);
}

function linkOf(lines: readonly MonthLine[]): Link | undefined {
  const links = new Map<Month, Link>();
  for (const { month, link } of lines) layOver(links, month, link);
  return [...links.values()][0];
}

/** What a line says that leads from one to the other. */
function difference(now: Link, before: Link): Partial<LinkLine> {
  const others = LINK_FIELD_NAMES.filter((name): name is Exclude<LinkField, 'tags'> => name !== 'tags');
  const cleared = others.filter((name) => before[name] === undefined && now[name] !== undefined);
  const changed = others.filter((name) => before[name] !== undefined && before[name] !== now[name]);
  const removedTags = now.tags.filter((tag) => !before.tags.includes(tag));
  return {
    ...Object.fromEntries(changed.map((name) => [name, before[name]])),
    tags: before.tags.filter((tag) => !now.tags.includes(tag)),
    ...(cleared.length > 0 && { cleared }),
    ...(removedTags.length > 0 && { removedTags }),
  };
}
