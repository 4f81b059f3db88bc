// Query parameters that say where a reader came from, not which page he reads.
const PREFIXES: readonly string[] = ['utm_', 'mtm_', 'pk_', 'hsa_', 'oly_', 'vero_', '__hs', '_hs', 'ga_'];
const NAMES: ReadonlySet<string> = new Set([
  'fbclid',
  'gclid',
  'gclsrc',
  'dclid',
  'gbraid',
  'wbraid',
  'msclkid',
  'yclid',
  'twclid',
  'ttclid',
  'igshid',
  'igsh',
  'li_fat_id',
  'mc_cid',
  'mc_eid',
  'mkt_tok',
  'srsltid',
  'epik',
  '_openstat',
  'wickedid',
  'ncid',
  'cmpid',
  'spm',
  'scm',
  'ref_src',
  'ref_url',
  'yptr',
  'guccounter',
  'guce_referrer',
  'guce_referrer_sig',
  'cx_click',
  'cx_recs_click',
  'smid',
  'smtyp',
  'sr_share',
  '_ga',
  '_gl',
  'ns_mchannel',
  'ns_source',
  'ns_campaign',
  'xtor',
  'at_medium',
  'at_campaign',
  'n_cid',
  'iref',
  'cnt_dmg',
  'from_rss',
]);

/** Whether a query parameter says where a reader came from, on any site. */
export function isTracker(name: string): boolean {
  const lower = name.toLowerCase();
  return NAMES.has(lower) || PREFIXES.some((prefix) => lower.startsWith(prefix));
}

/** Parameters that do so on one host only. The host's subdomains are meant too. */
export const HOST_TRACKERS: readonly (readonly [host: string, names: readonly string[]])[] = Object.entries({
  'youtube.com': ['si', 'pp', 'ab_channel', 'feature'],
  'x.com': ['s', 't', 'cxt'],
  'nikkei.com': ['n_cid', 'unlock'],
  'note.com': ['magazine_key', 'sub_rt'],
  'spotify.com': ['si'],
  'amazon.co.jp': ['tag', 'ref', 'ref_', 'psc', 'th'],
  'amazon.com': ['tag', 'ref', 'ref_', 'psc', 'th'],
  'yahoo.co.jp': ['source'],
  'itmedia.co.jp': ['cx_art', 'from'],
  'medium.com': ['source', 'sk'],
});

/** Hosts that serve the same pages under the same paths. */
export const TWINS: Readonly<Record<string, string>> = {
  'twitter.com': 'x.com',
  'youtu.be': 'youtube.com',
  'old.reddit.com': 'reddit.com',
};

/** Addresses that only lead on: where the real URL stands in their query. `hint` is a part that such a URL has, to look for before it is parsed. */
export const REDIRECTORS: readonly { readonly hint: string; readonly address: RegExp; readonly parameter: string }[] = [
  { hint: 'google.', address: /^(?:www\.)?google\.[a-z.]+\/url$/u, parameter: 'q' },
  { hint: 'google.', address: /^(?:www\.)?google\.[a-z.]+\/url$/u, parameter: 'url' },
  { hint: 'facebook.com/l.php', address: /^(?:l|lm)\.facebook\.com\/l\.php$/u, parameter: 'u' },
  { hint: 'l.instagram.com', address: /^l\.instagram\.com\/$/u, parameter: 'u' },
  { hint: 'youtube.com/redirect', address: /^(?:www\.)?youtube\.com\/redirect$/u, parameter: 'q' },
  { hint: 'linkedin.com/redir', address: /^(?:www\.)?linkedin\.com\/redir\/redirect$/u, parameter: 'url' },
  { hint: 'out.reddit.com', address: /^out\.reddit\.com\/[^/]+$/u, parameter: 'url' },
];
