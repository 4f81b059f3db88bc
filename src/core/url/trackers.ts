import { pattern } from '../text/pattern.ts';
import { HOST_TRACKERS } from './host-trackers.ts';

// Query parameters that say where a reader came from, not which page is read. In lower case.
const PREFIXES: readonly string[] = [
  'utm_',
  'utm-',
  'mtm_',
  'matomo_',
  'piwik_',
  'pk_',
  'hsa_',
  'oly_',
  'vero_',
  '__hs',
  '_hs',
  'ga_',
  'at_',
  'ns_',
  'fb_action',
  'gad_',
  'sp_mid',
  'trk_',
];
const NAMES: ReadonlySet<string> = new Set([
  '__cft__[0]',
  '__tn__',
  '__twitter_impression',
  '_branch_match_id',
  '_ga',
  '_gl',
  '_ke',
  '_openstat',
  'cmp',
  'cmpid',
  'cnt_dmg',
  'cx_click',
  'cx_recs_click',
  'dclid',
  'dicbo',
  'doing_wp_cron',
  'elqtrackid',
  'epik',
  'fb_ref',
  'fb_source',
  'fbclid',
  'from_rss',
  'gbraid',
  'gclid',
  'gclsrc',
  'guccounter',
  'guce_referrer',
  'guce_referrer_sig',
  'hss_channel',
  'igsh',
  'igshid',
  'iref',
  'jsessionid',
  'li_fat_id',
  'mbid',
  'mc_cid',
  'mc_eid',
  'mibextid',
  'mkt_tok',
  'msclkid',
  'n_cid',
  'ncid',
  'noamp',
  'phpsessid',
  'rb_clickid',
  'ref_src',
  'ref_url',
  'replytocom',
  's_cid',
  's_kwcid',
  'sc_channel',
  'sc_cid',
  'scm',
  'smid',
  'smtyp',
  'spm',
  'spjobid',
  'spmailingid',
  'spreportid',
  'spuserid',
  'sr_share',
  'srsltid',
  'ttclid',
  'twclid',
  'wbraid',
  'wickedid',
  'wt_mc',
  'xtor',
  'yclid',
  'yptr',
]);

// Names that may mean anything, and say where a reader came from when their value is one of these.
const REFERRERS = pattern(
  'iu',
  String.raw`^(?:rss\d?|feed|atom|twitter|tw|x|facebook|fb|line|hatena|hatebu|hn|hackernews|producthunt`,
  String.raw`|newsletter|mail|email|app|sns|share|pocket|feedly|inoreader|flipboard|top|home|[a-z\d-]+`,
  String.raw`(?:\.[a-z\d-]+)*\.(?:com|net|org|jp|io|dev|co|me|news|blog|ghost\.io))$`,
);
const BY_VALUE: ReadonlyMap<string, RegExp> = new Map([
  ['ref', REFERRERS],
  ['referrer', REFERRERS],
  ['referer', REFERRERS],
  ['via', REFERRERS],
  ['share', /^(?:twitter|facebook|line|hatena|email|x|linkedin|pocket|tumblr|reddit)$/iu],
  ['amp', /^(?:1|true|mobile|)$/iu],
  ['outputtype', /^amp$/iu],
  ['tab', /^readme(?:-ov-file)?$/iu],
]);

/** Whether a query parameter says where a reader came from. `host` without `www.` and the like. */
export function isTracker(parameter: string, host: string): boolean {
  const [given = '', ...values] = parameter.split('=');
  const name = given.toLowerCase();
  return (
    NAMES.has(name) ||
    PREFIXES.some((prefix) => name.startsWith(prefix)) ||
    BY_VALUE.get(name)?.test(values.join('=')) === true ||
    HOST_TRACKERS.some(([site, names]) => names.includes(name) && (host === site || host.endsWith(`.${site}`)))
  );
}
