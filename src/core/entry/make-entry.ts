import type { Entry, Failure, Link, Month, Outcome } from '../../model.ts';
import { failure } from '../outcome.ts';
import { verbatim } from '../text/verbatim.ts';
import { changesSince } from './page-changes.ts';
import type { GoodLook, Look } from './page-look.ts';

/**
 * A Link with what reading it gave. The first good look counts: the heading stays what it was at saving, and a later
 * look that failed never replaces it. A page that was cut off counts only as long as it was never seen whole; one that
 * the author has handed over counts before what a program was shown.
 * @param looks in the order of fetching
 * @param tried how the last try ended, where it gave no Page
 */
export function makeEntry(link: Link, month: Month, looks: readonly Look[], tried: Outcome<never> | undefined): Entry {
  const good = looks.filter(isGood);
  const first =
    good.findLast(({ version }) => version.handedOver) ??
    good.find(({ version }) => version.completeness !== 'truncated') ??
    good[0];
  if (!first) return { link, month, article: lastFailure(looks, tried), changes: [] };
  const later = looks.slice(looks.indexOf(first) + 1);
  return {
    link,
    month,
    article: { ok: true, value: first.reading.article.value },
    changes: changesSince(first, later),
    found: foundBy(first),
  };
}

function foundBy({ version: { finalUrl }, reading: { canonical, sketch } }: Look): Entry['found'] {
  return { finalUrl, ...(canonical !== undefined && { canonical }), ...(sketch && { sketch }) };
}

function isGood(look: Look): look is GoodLook {
  return look.reading.article.ok;
}

function lastFailure(looks: readonly Look[], tried: Outcome<never> | undefined): { ok: false; failure: Failure } {
  const last = looks.at(-1)?.reading.article;
  if (last && !last.ok) return last;
  if (tried && !tried.ok) return tried;
  return failure('not-fetched', verbatim('')) as { ok: false; failure: Failure };
}
