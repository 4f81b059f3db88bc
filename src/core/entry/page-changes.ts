import type { Change, Failure, Reading } from '../../model.ts';
import { saysGone } from '../fetch/status.ts';
import { characterPairs, inCommon } from '../text/character-pairs.ts';
import { likeness } from '../text/sketch.ts';
import type { GoodLook, Look } from './page-look.ts';
import { sameWords } from './same-words.ts';

// Below this share of what they have in common, a body is another text, not a corrected one;
// and so is a summary, where there is no body.
const SAME_BODY = 0.5;
const SAME_SUMMARY = 0.4;

/** What has happened to a page since the first good look. Only the last look counts: what came and went is not told. */
export function changesSince(first: GoodLook, later: readonly Look[]): readonly Change[] {
  const last = later.at(-1);
  if (!last || last.version.digest === first.version.digest) return [];
  const seenAt = last.version.fetchedAt;
  const { article } = last.reading;
  if (!article.ok) {
    return isGone(article.failure) ? [{ kind: 'gone', seenAt, why: article.failure.detail }] : [];
  }
  const before = first.reading.article.value;
  const changes: Change[] = [];
  if (sameWords(article.value.title) !== sameWords(before.title))
    changes.push({ kind: 'title', seenAt, now: article.value.title });
  if (address(last.version.finalUrl) !== address(first.version.finalUrl))
    changes.push({ kind: 'moved', seenAt, now: last.version.finalUrl });
  if (isOtherText(first.reading, last.reading, similarity(before.summary, article.value.summary)))
    changes.push({ kind: 'text', seenAt });
  return changes;
}

function isOtherText(before: Reading, now: Reading, summaries: number): boolean {
  const bodies = before.sketch && now.sketch ? likeness(before.sketch, now.sketch) : null;
  return bodies === null ? summaries < SAME_SUMMARY : bodies < SAME_BODY;
}

/** A 403 or a challenge at a later look says nothing of the page; only these do. */
function isGone({ kind, status }: Failure): boolean {
  return kind === 'soft-404' || kind === 'top-page' || (kind === 'http-4xx' && saysGone(status));
}

function address(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host.replace(/^www\./u, '')}${pathname.replace(/\/$/u, '')}`;
}

/** Dice coefficient of character pairs, 0 to 1; 1 where either text is too short to tell. */
function similarity(one: string, other: string): number {
  const [a, b] = [characterPairs(sameWords(one)), characterPairs(sameWords(other))];
  if (a.size < 5 || b.size < 5) return 1;
  return (2 * inCommon(a, b)) / (a.size + b.size);
}
