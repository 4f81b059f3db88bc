import type { Link, Moment, Month } from '../../model.ts';
import { pageKey } from '../url/page-key.ts';
import { LINK_FIELD_NAMES, type LinkField } from './link-fields.ts';
import { layOver, type LinkLine } from './links-file.ts';
import type { MonthLine } from './mark-link.ts';

export interface Undone {
  readonly lines: readonly MonthLine[];
  /** When it was decided. */
  readonly decidedAt: Moment;
}

/**
 * The lines that take back the last decision that was not taken back yet, or null where there is none. What was decided
 * by one command is taken back together; what was said since by other commands stays.
 * @param saved every line of the library, in the order of the files
 */
export function undoLast(saved: readonly MonthLine[]): Undone | null {
  const undone = new Set(saved.flatMap(({ line }) => line.undoes ?? []));
  const open = saved.flatMap(({ line }) => (line.decidedAt && !undone.has(line.decidedAt) ? [line.decidedAt] : []));
  const decidedAt = open.toSorted().at(-1);
  if (decidedAt === undefined) return null;
  const pages = new Map<string, MonthLine[]>();
  for (const one of saved) {
    const key = `${one.month} ${pageKey(one.line.url)}`;
    pages.set(key, [...(pages.get(key) ?? []), one]);
  }
  const lines = [...pages.values()].flatMap((ofPage) =>
    ofPage.some(({ line }) => line.decidedAt === decidedAt) ? linesBack(ofPage, { decidedAt, undone }) : [],
  );
  return { lines, decidedAt };
}

function linesBack(
  ofPage: readonly MonthLine[],
  { decidedAt, undone }: { readonly decidedAt: Moment; readonly undone: ReadonlySet<Moment> },
): readonly MonthLine[] {
  const [first] = ofPage;
  if (!first) return [];
  const stands = ({ line }: MonthLine): boolean =>
    line.undoes === undefined &&
    (line.decidedAt === undefined || (line.decidedAt !== decidedAt && !undone.has(line.decidedAt)));
  const [before, now] = [linkOf(ofPage.filter(stands)), linkOf(ofPage)];
  const { url, savedAt, source } = now ?? before ?? first.line;
  const bare = { url, savedAt, tags: [], source, undoes: decidedAt };
  if (!before) return now ? [{ month: first.month, line: { ...bare, removed: true } }] : [];
  return [
    { month: first.month, line: now ? { ...bare, ...difference(now, before) } : { ...before, undoes: decidedAt } },
  ];
}

function linkOf(lines: readonly MonthLine[]): Link | undefined {
  const links = new Map<Month, Link>();
  for (const { month, line } of lines) layOver(links, month, line);
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
