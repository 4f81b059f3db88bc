/** Query parameters that say where a reader came from, not which page he reads. */
export const TRACKERS: readonly (string | RegExp)[] = [
  /^utm_/iu, /^mtm_/iu, /^pk_/iu, /^hsa_/iu, /^oly_/iu, /^vero_/iu, /^__hs/iu, /^_hs/iu, /^ga_/iu,
  'fbclid', 'gclid', 'gclsrc', 'dclid', 'gbraid', 'wbraid', 'msclkid', 'yclid', 'twclid', 'ttclid', 'igshid', 'igsh', 'li_fat_id', 'mc_cid', 'mc_eid', 'mkt_tok',
  'srsltid', 'epik', '_openstat', 'wickedid', 'ncid', 'cmpid', 'spm', 'scm', 'ref_src', 'ref_url', 'yptr', 'guccounter', 'guce_referrer', 'guce_referrer_sig',
  'cx_click', 'cx_recs_click', 'smid', 'smtyp', 'sr_share', '_ga', '_gl', 'ns_mchannel', 'ns_source', 'ns_campaign', 'xtor', 'at_medium', 'at_campaign',
  'n_cid', 'iref', 'ic', 'cnt_dmg', 'rss', 'from_rss', 'feature',
];

/** The same, where only one host uses the name so. The host's subdomains are meant too. */
export const HOST_TRACKERS: Readonly<Record<string, readonly string[]>> = {
  'youtube.com': ['si', 'pp', 'ab_channel'],
  'youtu.be': ['si', 'feature'],
  'twitter.com': ['s', 't', 'cxt'],
  'x.com': ['s', 't', 'cxt'],
  'nikkei.com': ['n_cid', 'unlock'],
  'note.com': ['magazine_key', 'sub_rt'],
  'spotify.com': ['si'],
  'amazon.co.jp': ['tag', 'ref', 'ref_', 'psc', 'th'],
  'amazon.com': ['tag', 'ref', 'ref_', 'psc', 'th'],
  'yahoo.co.jp': ['source', 'sort'],
  'itmedia.co.jp': ['cx_art', 'from'],
  'medium.com': ['source', 'sk'],
};

/** Hosts that serve the same pages under the same paths. */
export const TWINS: Readonly<Record<string, string>> = { 'twitter.com': 'x.com', 'old.reddit.com': 'reddit.com' };

/** Addresses that only lead on: where the real URL stands in their query. */
export const REDIRECTORS: readonly { readonly address: RegExp; readonly parameter: string }[] = [
  { address: /^(?:www\.)?google\.[a-z.]+\/url$/u, parameter: 'q' },
  { address: /^(?:www\.)?google\.[a-z.]+\/url$/u, parameter: 'url' },
  { address: /^(?:l|lm)\.facebook\.com\/l\.php$/u, parameter: 'u' },
  { address: /^l\.instagram\.com\/$/u, parameter: 'u' },
  { address: /^(?:www\.)?youtube\.com\/redirect$/u, parameter: 'q' },
  { address: /^(?:www\.)?linkedin\.com\/redir\/redirect$/u, parameter: 'url' },
  { address: /^out\.reddit\.com\/[^/]+$/u, parameter: 'url' },
];
