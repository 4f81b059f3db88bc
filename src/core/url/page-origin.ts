import type { LinkUrl } from '../../model.ts';
import { pattern } from '../text/pattern.ts';
import { ADVISORY_PLACES } from './hosts/advisories.ts';
import { AUTHORITY_SITES } from './hosts/authorities.ts';
import { BLOG_SITES } from './hosts/blogs.ts';
import { PRESS_SITES } from './hosts/press.ts';
import { partsOf } from './plain-url.ts';
import { isTopPath } from './top-path.ts';

/** Who speaks on a page: an authority or a company in its own cause, the press, or somebody in a blog. */
export type Origin = 'official' | 'press' | 'blog';
/** What makes a page the first that said something. */
export type FirstKind = 'cve' | 'paper' | 'authority' | 'vendor';

const GOVERNMENT =
  /(?:^|\.)(?:(?:go|lg)\.jp|gov|mil|(?:gov|gob|gouv|govt|gc|go|mil)\.[a-z]{2}|bund\.de|admin\.ch|overheid\.nl)$/u;
// By host, without `www.`, how a path begins.
const RECORDS: ReadonlyMap<string, RegExp> = new Map([
  ['cve.org', /^\/CVERecord/iu],
  ['cve.mitre.org', /^\/cgi-bin\/cvename/iu],
  ['nvd.nist.gov', /^\/vuln\/detail\//iu],
  ['jvn.jp', /^\/(?:jp|vu|en|ta)\//iu],
  ['jvndb.jvn.jp', /^\/(?:ja|en)\/contents\//iu],
  ['osv.dev', /^\/vulnerability\//iu],
  ['github.com', /^\/advisories\/GHSA/iu],
]);
const PAPERS: ReadonlyMap<string, RegExp> = new Map([
  ['arxiv.org', /^\/(?:abs|pdf|html)\//iu],
  ['doi.org', /^\/10\./iu],
  ['dx.doi.org', /^\/10\./iu],
  ['dl.acm.org', /^\/doi\//iu],
  ['ieeexplore.ieee.org', /^\/(?:abstract\/)?document\//iu],
  ['usenix.org', /^\/(?:conference\/[^/]+\/presentation|system\/files)\//iu],
  ['eprint.iacr.org', /^\/\d/iu],
  ['ndss-symposium.org', /^\/ndss-paper\//iu],
  ['papers.ssrn.com', /^\//u],
  ['nature.com', /^\/articles\//iu],
  ['science.org', /^\/doi\//iu],
  ['link.springer.com', /^\/(?:article|chapter)\//iu],
  ['sciencedirect.com', /^\/science\/article\//iu],
  ['jstage.jst.go.jp', /^\/article\//iu],
  ['hal.science', /^\/hal-/iu],
  ['zenodo.org', /^\/records?\//iu],
]);
// Paths are written in ASCII (`URL`), so that lower case says the same as the flag `i`, at half of what that costs V8.
const ADVISORY = pattern(
  'u',
  String.raw`\/(?:psirt|advisor(?:y|ies)|vulnerabilit(?:y|ies)|security\/(?:advisor|bulletin|notice)\w*`,
  String.raw`|security-?(?:advisor(?:y|ies)|bulletins?|alerts?|notices?|updates?))(?:[/._-]|$)`,
);
const RELEASE = pattern(
  'u',
  String.raw`\/(?:press-?(?:releases?|room)?|news-?releases?|newsroom`,
  String.raw`|news\/(?:press-?release|release|pr)s?|releases?|ir)(?:[/._-]|$)`,
);
const RELEASE_SITES = ['prtimes.jp', 'businesswire.com', 'prnewswire.com', 'globenewswire.com', 'atpress.ne.jp'];
const OFFICIAL_NAME = pattern(
  'u',
  String.raw`独立行政法人|国立研究開発法人|(?:社団|財団|学校)法人|株式会社|合同会社|[省庁]$|警察`,
  String.raw`|(?:委員会|研究所|機構|協会|センター|連盟|財団|大学|大学校)$`,
  String.raw`|\b(?:Inc|Ltd|LLC|Corp(?:oration)?|Foundation|Institute|University|Agency|Ministry)\b`,
);
const PRESS_NAME = pattern(
  'iu',
  String.raw`新聞|ニュース|通信社?$|放送|テレビ|マガジン|ジャーナル|オンライン$|ジン$`,
  String.raw`|(?:^|[\s\-])(?:news|times|watch|press|post|journal|magazine|herald|tribune|wire|today|media)(?:$|[\s\-])`,
  String.raw`|^(?:NHK|GIGAZINE|ITmedia|WIRED|Forbes|CNET|ZDNET|ASCII)`,
);
const BLOG_HOST = /(?:^|\.)(?:weblog|blogs?|diary|tech-?blog|engineering)\./u;
const BLOG_PATH = /\/(?:weblog|blogs?|diary|tech-?blog)(?:\/|$)/u;

/** Who speaks on a page, as far as its address and its site's name tell; null where they do not. */
export function originOf(url: LinkUrl, site: string): Origin | null {
  const place = placeOf(url);
  const { host, path } = place;
  if (isAuthority(host) || isAdvisory(place) || isOf(host, RELEASE_SITES)) return 'official';
  if (isOf(host, PRESS_SITES)) return 'press';
  if (isOf(host, BLOG_SITES) || BLOG_HOST.test(`${host}.`)) return 'blog';
  if (RELEASE.test(path)) return 'official';
  if (BLOG_PATH.test(path)) return 'blog';
  if (site === '') return null;
  if (/ブログ|blog|日記|diary/iu.test(site)) return 'blog';
  if (PRESS_NAME.test(site)) return 'press';
  return OFFICIAL_NAME.test(site) ? 'official' : null;
}

/**
 * What makes a page a first source: a record of a vulnerability, a paper, an authority's or a vendor's own page; null
 * for any other, and for the front page of a site. @param names names in Latin letters that the one who links to it
 * speaks of
 */
export function firstKindOf(url: LinkUrl, names: ReadonlySet<string>): FirstKind | null {
  const place = placeOf(url);
  const { host, pathname, path } = place;
  if (RECORDS.get(host)?.test(pathname)) return 'cve';
  if (PAPERS.get(host)?.test(pathname)) return 'paper';
  if (isTopPath(pathname) || isOf(host, PRESS_SITES)) return null;
  if (isAuthority(host)) return 'authority';
  if (isAdvisory(place) || RELEASE.test(path) || isOf(host, RELEASE_SITES)) return 'vendor';
  return host.split('.').some((label) => names.has(label)) && !isOf(host, BLOG_SITES) ? 'vendor' : null;
}

function isAuthority(host: string): boolean {
  return GOVERNMENT.test(host) || isOf(host, AUTHORITY_SITES);
}

const advisoryPlaces = new Map<string, string[]>();
for (const place of ADVISORY_PLACES) {
  const host = place.replace(/\/.*$/u, '');
  advisoryPlaces.set(host, [...(advisoryPlaces.get(host) ?? []), place]);
}
function isAdvisory({ place, host, path }: SitePlace): boolean {
  const places = advisoryPlaces.get(host) ?? [];
  return places.some((one) => place === one || place.startsWith(`${one}/`)) || ADVISORY.test(path);
}

interface SitePlace {
  readonly place: string;
  readonly host: string;
  readonly pathname: string;
  /** In lower case. */
  readonly path: string;
}
function placeOf(url: LinkUrl): SitePlace {
  const { hostname, pathname, search } = partsOf(url);
  const host = hostname.replace(/^www\./u, '');
  return { place: `${host}${pathname}${search}`, host, pathname, path: pathname.toLowerCase() };
}

/** Whether the host is one of the sites, or stands below one. */
function isOf(host: string, sites: readonly string[]): boolean {
  const names = setOf(sites);
  for (let at = 0; at >= 0; at = host.indexOf('.', at) + 1 || -1) if (names.has(host.slice(at))) return true;
  return false;
}

// The lists are long, and every item of a draft is looked for in all of them.
const sets = new Map<readonly string[], ReadonlySet<string>>();
function setOf(sites: readonly string[]): ReadonlySet<string> {
  const known = sets.get(sites) ?? new Set(sites);
  sets.set(sites, known);
  return known;
}
