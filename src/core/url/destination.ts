import { ampPage } from './wrappers/amp-copies.ts';
import { WRAPPERS } from './wrappers/wrappers.ts';

const MOST_HOPS = 3;
// Of which posts, videos and copies are known.
const SHORT = ['youtu.be/', 'redd.it/', 'x.com/', 'twitter.com/', 'google.', 'cdn.ampproject.org/', 'bing-amp.com/'];
// Nearly every address has none of the parts that they are known by: one look for all of them is a fifth of the time.
const HINTS = new RegExp(
  [...SHORT, ...WRAPPERS.map(({ hint }) => hint)].map((hint) => hint.replaceAll(/[.?]/gu, String.raw`\$&`)).join('|'),
  'u',
);

/** Where an address leads that only leads on, as far as it tells itself; the address itself where it does not. */
export function destination(url: string): string {
  for (let hops = 0; hops < MOST_HOPS; hops += 1) {
    const inner = HINTS.test(url) ? (sharedPost(url) ?? ampPage(url) ?? wrappedIn(url)) : null;
    if (inner === null) return url;
    url = inner;
  }
  return url;
}

/** Short and partial addresses of posts and videos. */
function sharedPost(url: string): string | null {
  const video = /^https?:\/\/youtu\.be\/([\w-]+)(?:\?([^#]*))?/u.exec(url);
  if (video) return `https://www.youtube.com/watch?v=${video[1]}${video[2] ? `&${video[2]}` : ''}`;
  const picture = /^https?:\/\/(?:www\.|mobile\.)?(?:x|twitter)\.com\/(\w+\/status\/\d+)\/(?:photo|video)\/\d/u.exec(
    url,
  );
  if (picture) return `https://x.com/${picture[1]}`;
  const post = /^https?:\/\/redd\.it\/(\w+)$/u.exec(url);
  return post ? `https://www.reddit.com/comments/${post[1]}` : null;
}

function wrappedIn(url: string): string | null {
  const hinted = WRAPPERS.filter(({ hint }) => url.includes(hint));
  if (hinted.length === 0 || !URL.canParse(url)) return null;
  const parsed = new URL(url);
  return hinted.map(({ page }) => page(parsed) ?? '').find((inner) => inner !== url && isAddress(inner)) ?? null;
}

function isAddress(text: string): boolean {
  return /^https?:\/\/[^/]/iu.test(text) && URL.canParse(text);
}
