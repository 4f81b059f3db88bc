import type { DeskParts } from '../core/preview/desk-parts.ts';
import type { LinkRow } from '../core/preview/link-row.ts';
import { openRendering, type RenderLines } from '../core/preview/rendered-lines.ts';
import type { EngineName } from '../core/settings/engine-names.ts';
import type { Month } from '../model.ts';
import type { DiskLook } from '../world.ts';

/** What a desk keeps from one answer for the next ones. */
export interface DeskKept {
  readonly months: Map<Month, KeptMonth>;
  /** The draft as it could be read last. */
  draft: { readonly month: Month; readonly text: string } | null;
  readonly render: RenderLines;
  readonly versions: Versions;
}

/** What goes by anything but the draft. */
export interface MonthBase {
  /** The fresh post; null where nothing is saved. */
  readonly text: string | null;
  /** As if nothing stood in the draft. */
  readonly rows: readonly LinkRow[];
  readonly engine: EngineName;
}
export interface KeptMonth {
  readonly base: MonthBase;
  /** The base is what would be made today while these find what they found; null: it holds for no other answer. */
  readonly looks: readonly DiskLook[] | null;
  /** The rows as they were shown last, and their markup. */
  shown: { readonly placed: string; readonly rows: readonly LinkRow[]; links: string | null } | null;
}

export function openKept(): DeskKept {
  return { months: new Map(), draft: null, render: openRendering(), versions: openVersions() };
}

/** What was shown, so that a page can be told what has changed since. */
export interface Versions {
  /** The number of what is shown now. */
  readonly keep: (month: Month, parts: DeskParts) => number;
  /** Null where it is not known any more. */
  readonly of: (month: Month, version: number | null) => DeskParts | null;
}

// Two browsers, and a few saves that one of them has slept through.
const MOST_VERSIONS = 6;

function openVersions(): Versions {
  let last = 0;
  const kept = new Map<number, { readonly month: Month; readonly parts: DeskParts }>();
  return {
    keep: (month, parts) => {
      last += 1;
      kept.set(last, { month, parts });
      kept.delete(last - MOST_VERSIONS);
      return last;
    },
    of: (month, version) => {
      const known = version === null ? undefined : kept.get(version);
      return known?.month === month ? known.parts : null;
    },
  };
}
