import { monthInName, type MonthFolder } from '../month/month-files.ts';
import { parseMonth } from '../month/month.ts';
import type { Month } from '../../model.ts';
import { isCopySpelling } from './copy-spelling.ts';

/** A file in a folder of months that is not read. */
export interface StrayFile {
  /** Null where its name has none. */
  readonly month: Month | null;
  readonly name: string;
  /**
   * `copy`: what a synchronising program leaves where two machines have saved at once. `placeholder`: what stands for
   * a file that is not on this machine. `doubtful`: a copy by its name, if it holds a draft. `unknown`: anything else.
   */
  readonly state: 'copy' | 'placeholder' | 'doubtful' | 'unknown';
}

/** What in a folder of months is not read, by name; of `drafts/`, where the author keeps notes as well, only copies. */
export function strayFiles(kind: MonthFolder, names: readonly string[]): readonly StrayFile[] {
  return names
    .filter((name) => monthInName(kind, name) === null)
    .flatMap((name) => strayFile(kind, name) ?? [])
    .toSorted((one, other) => (one.name < other.name ? -1 : 1));
}

function strayFile(kind: MonthFolder, name: string): StrayFile | null {
  // Some file systems take the marks of Japanese letters apart.
  const { month, added, isData } = partsOf(kind, name.normalize('NFC'));
  if (PLACEHOLDER.test(name) && month !== null) return { month, name, state: 'placeholder' };
  if (name.startsWith('.')) return null;
  const isUnread = kind !== 'drafts';
  if (month === null) return isUnread ? { month, name, state: 'unknown' } : null;
  if (isCopySpelling(added)) return { month, name, state: 'copy' };
  if (isData) return { month, name, state: isUnread ? 'copy' : 'doubtful' };
  return isUnread ? { month, name, state: 'unknown' } : null;
}

// iCloud, Nextcloud, ownCloud, Resilio, odrive.
const PLACEHOLDER = /\.(?:icloud|nextcloud|owncloud|rslsv?|cloud)$/u;

interface StrayName {
  readonly month: Month | null;
  readonly added: string;
  readonly isData: boolean;
}

/** What a name says besides the month and the ending of its kind, which may stand apart: `2025-04.warc (1).gz`. */
function partsOf(kind: MonthFolder, name: string): StrayName {
  const found = /(?<!\d)\d{4}-\d\d(?!\d)/u.exec(name);
  const month = found && parseMonth(found[0]);
  if (month === null || found === null) return { month: null, added: name, isData: false };
  const added = name.replace(month, '').replaceAll(ENDINGS[kind], '');
  return { month, added, isData: LAST[kind].test(name) };
}

const ENDINGS: Readonly<Record<MonthFolder, RegExp>> = {
  links: /\.jsonl(?![a-z\d])/giu,
  archive: /\.(?:warc|gz)(?![a-z\d])/giu,
  drafts: /\.md(?![a-z\d])/giu,
};
const LAST: Readonly<Record<MonthFolder, RegExp>> = {
  links: /\.jsonl$/iu,
  archive: /^(?=.*\.warc).*\.gz$/iu,
  drafts: /\.md$/iu,
};
