import { pageWords, verbatim } from '../../text/verbatim.ts';
import type { Signals, Wall } from './signals.ts';
import { SOFT_404 } from './soft-404-words.ts';
import { ENOUGH, weigh } from './weigh.ts';

/** A page that is not there, told with status 200 or after a redirect to a page of errors. */
export function soft404(signals: Signals): Wall | null {
  const { score, words } = weigh(signals, SOFT_404);
  const isError = isErrorPath(signals.final);
  const moved = signals.redirected && isError && !isErrorPath(signals.saved);
  if (score + Number(isError) + (moved ? 2 : 0) < ENOUGH) return null;
  return { kind: 'soft-404', detail: words === '' ? verbatim(signals.final.pathname) : pageWords(words) };
}

function isErrorPath(url: URL): boolean {
  return /(?:^|[/_.-])(?:404|410|error|errors|not[-_]?found|page[-_]not[-_]found|missing)(?:\.[a-z]{2,5})?\/?$/iu.test(
    url.pathname,
  );
}
