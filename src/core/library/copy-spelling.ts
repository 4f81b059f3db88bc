import { pattern } from '../text/pattern.ts';
import { CONFLICT_WORDS, WHOLE_CONFLICT_WORDS } from './conflict-words.ts';

/**
 * Whether programs name a copy so: those that synchronise, those that show files, and git.
 * @param added what stands in the name besides that of the file: ` (1)`, `.sync-conflict-20250503-101010-ABCDEFG`
 */
export function isCopySpelling(added: string): boolean {
  return SURE.some((spelling) => spelling.test(added)) || isConflictIn(added) || isMachine(added);
}

const SURE: readonly RegExp[] = [
  // Google Drive, browsers, MEGA; iCloud and Yandex.
  /^ ?[([（［]\d{1,3}[)\]）］]$/u,
  /^ \d{1,2}$/u,
  // Syncthing.
  /^\.sync-conflict-\d{8}-\d{6}(?:-[A-Z0-9]{7})?$/u,
  // Resilio, rclone, ownCloud, Synology Drive, Nutstore.
  /^(?:\.|[._][^()]*_)?[._]?conflict(?:ed)?(?:s?\d*|[-_.][^()]*)$/iu,
  // git mergetool.
  /^[._](?:BACKUP|BASE|LOCAL|REMOTE)[._]\d+$/u,
  // Explorer, Finder, Google Drive in the browser.
  pattern('iu', '^ ?(?:- )?(?:', 'copy|のコピー|コピー|kopie|copie|copia|副本|复制|사본', ')(?: ?\\(?\\d+\\)?)?$'),
  /^(?:copy of |kopie von |copie de |copia de |コピー ?[～〜] ?)$/iu,
];

/** Dropbox, Nextcloud, Seafile, Box, pCloud: ` (太郎の競合コピー 2025-05-03)`. */
function isConflictIn(added: string): boolean {
  const inner = /^[^([（［]*[([（［](.+)[)\]）］]$/u.exec(added)?.[1]?.trim().toLowerCase();
  if (inner === undefined) return false;
  return (
    WHOLE_CONFLICT_WORDS.includes(inner) || (/\d/u.test(inner) && CONFLICT_WORDS.some((one) => inner.includes(one)))
  );
}

/**
 * OneDrive: `-DESKTOP-7A1`, `-laptop-x`, `-Taro's MacBook Pro`. A name of the owner's choice, and a word behind
 * `-desktop-`, cannot be told from a subject of the author's.
 */
const MACHINE = pattern(
  'iu',
  '^-(?:(?:desktop|laptop|win|pc|ip|thinkpad|surface|dynabook|vaio)-',
  '(?:[a-z]{1,2}|(?=[a-z-]*\\d)[a-z0-9-]+)',
  "|(?:.*(?:の|no|'s |’s |s-))?(?:macbook|imac|mac[ -]?(?:mini|studio|pro))(?:[ -](?:air|pro))?(?:\\.local)?)",
  '(?:-\\d+| ?\\(\\d+\\))?$',
);
// What systems call a machine themselves.
const GIVEN = /^-(?:DESKTOP|LAPTOP|WIN)-[A-Z0-9]{3,15}(?:-\d+| ?\(\d+\))?$/u;

function isMachine(added: string): boolean {
  return MACHINE.test(added) || GIVEN.test(added);
}
