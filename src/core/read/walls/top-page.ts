import { verbatim } from '../../text/verbatim.ts';
import { destination } from '../../url/destination.ts';
import { plainHost } from '../../url/page-key.ts';
import { isSameSite } from '../../url/same-site.ts';
import { isTracker } from '../../url/trackers.ts';
import type { Signals, Wall } from './signals.ts';

const SHORTENERS: ReadonlySet<string> = new Set([
  'amzn.to',
  'bit.ly',
  'bitly.com',
  'buff.ly',
  'cutt.ly',
  'dlvr.it',
  'ebx.sh',
  'fb.me',
  'feedproxy.google.com',
  'goo.gl',
  'htn.to',
  'ift.tt',
  'is.gd',
  'j.mp',
  'lnkd.in',
  'mzl.la',
  'nav.cx',
  'ow.ly',
  'redd.it',
  'rebrand.ly',
  's.id',
  'shorturl.at',
  'spr.ly',
  't.co',
  't.ly',
  'tinyurl.com',
  'tr.ee',
  'trib.al',
  'urx.nu',
  'ux.nu',
  'v.gd',
  'w.wiki',
  'wp.me',
  'x.gd',
  'youtu.be',
]);
const LANGUAGE = /^(?:[a-z]{2}(?:[-_][a-z]{2,4})?|jpn?|japan|global|intl|home|top|main|pc|sp|m)$/iu;

/** A dead article whose address leads to the top page of its site, or to the list it once stood in. */
export function topPage(signals: Signals): Wall | null {
  const { final } = signals;
  const saved = new URL(destination(signals.saved.href));
  if (
    !signals.redirected ||
    signals.articleMarks > 1 ||
    isTop(saved) ||
    SHORTENERS.has(saved.hostname.replace(/^www\./u, ''))
  )
    return null;
  const [from, to] = [segments(saved), segments(final)];
  const sameSite = isSameSite(saved.hostname, final.hostname);
  if (from.length < 2 && !namesArticle(from) && !hasQuery(saved)) return null;
  if (isTop(final))
    return pointsElsewhere(signals) ? null : { kind: 'top-page', detail: verbatim(`${final.host}${final.pathname}`) };
  const above =
    sameSite && to.length > 0 && to.length < from.length && to.every((segment, index) => segment === from[index]);
  const lost = from.slice(to.length);
  const isList = above && !namesArticle(to) && namesArticle(lost) && !hasQuery(final) && signals.articleMarks === 0;
  return isList && signals.linkShare >= 0.5
    ? { kind: 'top-page', detail: verbatim(`${final.host}${final.pathname}`) }
    : null;
}

/** `/`, `/index.html`, `/ja/`, without a query that could name a page (`/?p=123`). */
function isTop(url: URL): boolean {
  return (
    !hasQuery(url) &&
    !/^#!?\//u.test(url.hash) &&
    segments(url).every((segment) => LANGUAGE.test(segment)) &&
    segments(url).length <= 2
  );
}

function segments(url: URL): readonly string[] {
  return url.pathname
    .split('/')
    .filter((segment) => segment !== '' && !/^(?:index|default|top|home)\.[a-z]{2,5}$/iu.test(segment));
}

function hasQuery(url: URL): boolean {
  return [...url.searchParams].some(([name, value]) => !isTracker(`${name}=${value}`, plainHost(url.hostname)));
}

/** A number, a date, a file or a slug of several words. */
function namesArticle(path: readonly string[]): boolean {
  return path.some((segment) => /\d{3}|\.[a-z]{3,5}$|[^-_][-_][^-_]+[-_]|%[89a-f]/iu.test(segment));
}

/** The page calls itself by a deeper address: it is served at the top, but is not the top. */
function pointsElsewhere({ canonical }: Signals): boolean {
  return URL.canParse(canonical) && namesArticle(segments(new URL(canonical)));
}
