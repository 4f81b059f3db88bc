import { hash } from 'node:crypto';
import type { PassageVerdict } from '../../facts.ts';
import type { PageVersion, Reading } from '../../model.ts';
import { readingKey } from '../fetch/reading-key.ts';

/** What is remembered of a passage by: equal where the same words are looked for in the same bytes. */
export function passageSign(version: PageVersion, passage: string): string {
  return hash('sha256', `${readingKey(version)} ${version.completeness} ${passage}`).slice(0, 32);
}

/** What a reading says of a passage that was looked for in it; a page that was cut may have had it behind the cut. */
export function verdictOf(
  passage: string,
  { looked }: Reading,
  { completeness }: Pick<PageVersion, 'completeness'>,
): PassageVerdict {
  if (looked === undefined) return 'untold';
  if (!looked.missing.includes(passage)) return 'stands';
  return looked.whole && completeness !== 'truncated' ? 'missing' : 'untold';
}

/** Whether another reading of the same bytes would say the same: one that took too long may end elsewhere next time. */
export function isSettled({ article }: Reading): boolean {
  return article.ok || article.failure.kind !== 'parse-limited';
}
