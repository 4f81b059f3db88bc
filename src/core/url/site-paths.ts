import { pattern } from '../text/pattern.ts';

/** An address without its scheme, as a page's key is made of it. `query` begins with `?`, or is ''. */
export interface Address {
  readonly host: string;
  readonly path: string;
  readonly query: string;
}

interface PathRule {
  readonly host: RegExp;
  readonly path: RegExp;
  readonly to: (found: readonly string[], query: URLSearchParams) => { readonly path: string; readonly query?: string };
}

const EVERYWHERE = /^/u;
const BLOGSPOT_ABROAD = /(?<=\.blogspot)\.(?:jp|[a-z]{2}|co\.[a-z]{2}|com\.[a-z]{2})$/u;

/**
 * Sites on which one page has several paths: names and views that stand beside its number. The first that fits counts.
 */
const RULES: readonly PathRule[] = [
  {
    host: /^youtube\.com$/u,
    path: /^\/(?:shorts|embed|live|v)\/([\w-]{6,})$/u,
    to: ([id]) => ({ path: '/watch', query: `?v=${id}` }),
  },
  {
    host: /^youtube\.com$/u,
    path: /^\/watch$/u,
    to: (_, query) => ({ path: '/watch', ...(query.has('v') && { query: `?v=${query.get('v')}` }) }),
  },
  {
    host: /^x\.com$/u,
    path: /^\/(?:i\/web|i|\w+)\/status(?:es)?\/(\d+)(?:\/(?:photo|video)\/\d+)?$/u,
    to: ([id]) => ({ path: `/i/status/${id}`, query: '' }),
  },
  {
    host: /^reddit\.com$/u,
    path: /^(?:\/r\/\w+|\/user\/[\w-]+)?\/(?:comments|gallery)\/(\w+)(?:\/[^/]*(?:\/(\w+))?)?$/u,
    to: ([id, comment]) => ({ path: `/comments/${id}${comment ? `/_/${comment}` : ''}`, query: '' }),
  },
  {
    host: /^(?:stackoverflow\.com|(?:\w+\.)?(?:stackexchange|superuser|serverfault|askubuntu)\.com)$/u,
    path: /^\/(?:questions|q)\/(\d+)(?:\/.*)?$/u,
    to: ([id]) => ({ path: `/questions/${id}`, query: '' }),
  },
  {
    host: /^amazon\.(?:com|co\.jp|co\.uk|de|fr|it|es|ca|in)$/u,
    path: /^(?:\/[^/]+)?\/(?:dp|gp\/product|gp\/aw\/d|exec\/obidos\/ASIN|o\/ASIN)\/([A-Z\d]{10})(?:\/.*)?$/u,
    to: ([id]) => ({ path: `/dp/${id}`, query: '' }),
  },
  { host: /^qiita\.com$/u, path: /^\/[\w@-]+\/items\/([\da-f]{20})$/u, to: ([id]) => ({ path: `/items/${id}` }) },
  {
    host: /^nicovideo\.jp$/u,
    path: /^(?:\/watch)?\/((?:sm|so|nm)\d+)$/u,
    to: ([id]) => ({ path: `/watch/${id}`, query: '' }),
  },
  {
    host: /^itmedia\.co\.jp$/u,
    path: /^\/(\w+)\/spv\/(.*)$/u,
    to: ([part, rest]) => ({ path: `/${part}/articles/${rest}` }),
  },
  {
    host: /^docs\.google\.com$/u,
    path: pattern(
      'u',
      String.raw`^\/(document|spreadsheets|presentation`,
      String.raw`|forms)(?:\/u\/\d)?\/d\/([\w-]{20,})(?:\/(?:edit|view|preview|mobilebasic|htmlview`,
      String.raw`|viewform))?$`,
    ),
    to: ([kind, id]) => ({ path: `/${kind}/d/${id}`, query: '' }),
  },
  {
    host: /^drive\.google\.com$/u,
    path: /^\/file\/d\/([\w-]{20,})(?:\/(?:view|preview|edit))?$/u,
    to: ([id]) => ({ path: `/file/d/${id}`, query: '' }),
  },
  {
    host: /^drive\.google\.com$/u,
    path: /^\/open$/u,
    to: (_, query) => (query.has('id') ? { path: `/file/d/${query.get('id')}`, query: '' } : { path: '/open' }),
  },
  {
    host: /^apps\.apple\.com$/u,
    path: /^\/([a-z]{2})\/app\/[^/]+\/(id\d+)$/u,
    to: ([country, id]) => ({ path: `/${country}/app/${id}` }),
  },
  {
    host: /\.wikipedia\.org$/u,
    path: /^\/w(?:\/index\.php)?$/u,
    to: (_, query) =>
      query.has('title') && query.size === 1
        ? { path: `/wiki/${encodeURI(query.get('title') ?? '')}`, query: '' }
        : { path: '/w' },
  },
  // A paper and its files; each version is a page of its own.
  {
    host: /^arxiv\.org$/u,
    path: /^\/(?:abs|pdf|html)\/(\d{4}\.\d{4,5}(?:v\d+)?|[a-z-]+(?:\.[A-Z]{2})?\/\d{7}(?:v\d+)?)(?:\.pdf)?$/u,
    to: ([id]) => ({ path: `/abs/${id}`, query: '' }),
  },
  { host: /^doi\.org$/u, path: /^(\/10\..*)$/u, to: ([path = '']) => ({ path: path.toLowerCase() }) },
  {
    host: /^gist\.github\.com$/u,
    path: /^\/(?:[\w-]+\/)?([\da-f]{20}|[\da-f]{32})$/u,
    to: ([id]) => ({ path: `/${id}` }),
  },
  // What its author has named may be named alike by another; what was drawn by lot is not.
  {
    host: /^zenn\.dev$/u,
    path: /^\/\w+\/(articles|scraps)\/([\da-f]{14})$/u,
    to: ([kind, id]) => ({ path: `/${kind}/${id}` }),
  },
  {
    host: /^b\.hatena\.ne\.jp$/u,
    path: /^\/entry\/(http|https):\/{1,2}(.+)$/u,
    to: ([scheme, page]) => ({ path: `/entry/${scheme === 'https' ? 's/' : ''}${page}` }),
  },
  {
    host: /^nvd\.nist\.gov$/u,
    path: /^\/vuln\/detail\/(cve-\d{4}-\d{4,})$/iu,
    to: ([id = '']) => ({ path: `/vuln/detail/${id.toUpperCase()}` }),
  },
  { host: /^vimeo\.com$/u, path: /^\/video\/(\d+)$/u, to: ([id]) => ({ path: `/${id}` }) },
  {
    host: /^pypi\.org$/u,
    path: /^\/project\/([\w.-]+)$/u,
    to: ([name = '']) => ({ path: `/project/${name.toLowerCase().replaceAll(/[-_.]+/gu, '-')}` }),
  },
  // Names of owners and repositories are the same in any case.
  {
    host: /^github\.com$/u,
    path: /^\/([\w.-]+)(?:\/([\w.-]+?)(?:\.git)?)?((?:\/.*)?)$/u,
    to: ([owner = '', repository = '', rest = '']) => ({
      path: `/${owner.toLowerCase()}${repository === '' ? '' : `/${repository.toLowerCase()}`}${rest}`,
    }),
  },
  {
    host: /^(?:[\w-]+\.)?medium\.com$/u,
    path: /^\/(?:.*-|p\/)([\da-f]{10,12})$/u,
    to: ([id]) => ({ path: `/p/${id}` }),
  },
  // Mastodon has two addresses for a post.
  {
    host: EVERYWHERE,
    path: /^\/users\/([\w.-]+)\/statuses\/(\d{10,})$/u,
    to: ([user, id]) => ({ path: `/@${user}/${id}` }),
  },
  { host: EVERYWHERE, path: /^\/web\/@([\w.@-]+)\/(\d{10,})$/u, to: ([user, id]) => ({ path: `/@${user}/${id}` }) },
];

/** The address under which its site keeps the page. */
export function siteAddress(address: Address): Address {
  const host = address.host.replace(BLOGSPOT_ABROAD, '.com');
  for (const rule of rulesOf(host)) {
    const found = rule.path.exec(address.path);
    if (!found) continue;
    const { path, query = address.query } = rule.to(found.slice(1), new URLSearchParams(address.query));
    return { host: host.endsWith('.medium.com') ? 'medium.com' : host, path, query };
  }
  return { ...address, host };
}

/** Whether the site may keep the page under another address; false where it keeps it under its own. */
export function hasSiteRule(host: string, path: string): boolean {
  return (
    (host.includes('.blogspot.') && BLOGSPOT_ABROAD.test(host)) || rulesOf(host).some((rule) => rule.path.test(path))
  );
}

/** Pages link to many pages of few hosts, and nearly every host has no rule of its own. */
function rulesOf(host: string): readonly PathRule[] {
  if (!OF_SITES.test(host)) return FOR_ALL;
  const known = rulesByHost.get(host);
  if (known) return known;
  const rules = RULES.filter((rule) => rule.host.test(host));
  if (rulesByHost.size >= MOST_HOSTS) rulesByHost.clear();
  rulesByHost.set(host, rules);
  return rules;
}
const FOR_ALL = RULES.filter(({ host }) => host === EVERYWHERE);
const OF_SITES = new RegExp(
  RULES.filter(({ host }) => host !== EVERYWHERE)
    .map(({ host }) => host.source)
    .join('|'),
  'u',
);
const MOST_HOSTS = 10_000;
const rulesByHost = new Map<string, readonly PathRule[]>();
