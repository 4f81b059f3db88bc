interface Redirector {
  /** A part that such a URL has, to look for before it is parsed. */
  readonly hint: string;
  /** Host and path. */
  readonly address: RegExp;
  readonly parameter: string;
}

/** Addresses that only lead on: where the real URL stands in their query. */
export const REDIRECTORS: readonly Redirector[] = [
  { hint: 'google.', address: /^(?:www\.)?google\.[a-z.]+\/url$/u, parameter: 'q' },
  { hint: 'google.', address: /^(?:www\.)?google\.[a-z.]+\/url$/u, parameter: 'url' },
  { hint: 'facebook.com/l.php', address: /^(?:l|lm)\.facebook\.com\/l\.php$/u, parameter: 'u' },
  { hint: 'l.messenger.com', address: /^l\.messenger\.com\/l\.php$/u, parameter: 'u' },
  { hint: 'l.instagram.com', address: /^l\.instagram\.com\/$/u, parameter: 'u' },
  { hint: 'l.threads.', address: /^l\.threads\.(?:net|com)\/$/u, parameter: 'u' },
  { hint: 'youtube.com/redirect', address: /^(?:www\.)?youtube\.com\/redirect$/u, parameter: 'q' },
  { hint: 'linkedin.com/redir', address: /^(?:www\.)?linkedin\.com\/redir\/redirect$/u, parameter: 'url' },
  { hint: 'linkedin.com/safety', address: /^(?:www\.)?linkedin\.com\/safety\/go$/u, parameter: 'url' },
  { hint: 'out.reddit.com', address: /^out\.reddit\.com\/[^/]+$/u, parameter: 'url' },
  { hint: 'duckduckgo.com/l/', address: /^(?:www\.)?duckduckgo\.com\/l\/$/u, parameter: 'uddg' },
  { hint: 'slack-redir.net', address: /^slack-redir\.net\/link$/u, parameter: 'url' },
  { hint: 'getpocket.com/redirect', address: /^getpocket\.com\/redirect$/u, parameter: 'url' },
  { hint: 'safelinks.protection', address: /^[a-z\d.]+\.safelinks\.protection\.outlook\.com\/$/u, parameter: 'url' },
  { hint: 't.umblr.com', address: /^t\.umblr\.com\/redirect$/u, parameter: 'z' },
  { hint: 'steamcommunity.com', address: /^steamcommunity\.com\/linkfilter\/$/u, parameter: 'url' },
  { hint: 'steamcommunity.com', address: /^steamcommunity\.com\/linkfilter\/$/u, parameter: 'u' },
  { hint: 'vk.com/away', address: /^vk\.com\/away\.php$/u, parameter: 'to' },
  { hint: 'exit.sc', address: /^exit\.sc\/$/u, parameter: 'url' },
  { hint: 'link.zhihu.com', address: /^link\.zhihu\.com\/$/u, parameter: 'target' },
  { hint: 'x.com/', address: /^(?:www\.|mobile\.)?x\.com\/(?:intent\/(?:tweet|post)|share)$/u, parameter: 'url' },
  {
    hint: 'twitter.com/',
    address: /^(?:www\.|mobile\.)?twitter\.com\/(?:intent\/(?:tweet|post)|share)$/u,
    parameter: 'url',
  },
  {
    hint: 'facebook.com/share',
    address: /^(?:www\.|m\.)?facebook\.com\/sharer(?:\/sharer)?(?:\.php)?$/u,
    parameter: 'u',
  },
  { hint: 'line.me/', address: /^social-plugins\.line\.me\/lineit\/share$/u, parameter: 'url' },
  { hint: 'line.me/', address: /^timeline\.line\.me\/social-plugin\/share$/u, parameter: 'url' },
  { hint: 'getpocket.com/', address: /^getpocket\.com\/(?:edit|save)$/u, parameter: 'url' },
  { hint: 'b.hatena.ne.jp/', address: /^b\.hatena\.ne\.jp\/(?:add|append)$/u, parameter: 'url' },
  { hint: 'translate.google.', address: /^translate\.google\.[a-z.]+\/(?:translate|website)$/u, parameter: 'u' },
  {
    hint: 'linkedin.com/share',
    address: /^(?:www\.)?linkedin\.com\/(?:sharing\/share-offsite\/?|shareArticle)$/u,
    parameter: 'url',
  },
  { hint: 'link.medium', address: /^medium\.com\/r\/$/u, parameter: 'url' },
];

/** Copies that a search engine serves of an AMP page: its address stands in theirs. `s` is for https. */
export const AMP_COPIES: readonly RegExp[] = [
  /^https?:\/\/(?:www\.)?google\.[a-z.]+\/amp\/(s\/)?([^?#]+\.[^?#]+)/u,
  /^https?:\/\/[a-z\d-]*\.?(?:cdn\.ampproject\.org|bing-amp\.com)\/(?:[acvw]|wp)(?:\/s)?\/(s\/)?([^?#]+\.[^?#]+)/u,
];

/** Hosts that serve the same pages under the same paths. */
export const TWINS: Readonly<Record<string, string>> = {
  'twitter.com': 'x.com',
  'fxtwitter.com': 'x.com',
  'vxtwitter.com': 'x.com',
  'fixupx.com': 'x.com',
  'youtu.be': 'youtube.com',
  'youtube-nocookie.com': 'youtube.com',
  'old.reddit.com': 'reddit.com',
  'new.reddit.com': 'reddit.com',
  'np.reddit.com': 'reddit.com',
  'redd.it': 'reddit.com',
  'note.mu': 'note.com',
  'nico.ms': 'nicovideo.jp',
  'threads.net': 'threads.com',
  'smile.amazon.com': 'amazon.com',
};
