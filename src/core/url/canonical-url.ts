import type { LinkUrl, Outcome } from '../../model.ts';
import { failure, success } from '../outcome.ts';
import { cleanText } from '../text/clean.ts';
import { isPlainUrl } from './plain-url.ts';

const MOST_SHOWN = 200;
/** What follows it names words of the page. */
export const TEXT_FRAGMENT = ':~:';

/**
 * A given URL as it is stored, fetched and shown: http(s) only, as the URL Standard writes it, without credentials and
 * without a text fragment. Queries and other fragments stay: they may name the page.
 */
export function canonicalUrl(given: string): Outcome<LinkUrl> {
  const trimmed = given.trim();
  if (isPlainUrl(trimmed) && !trimmed.includes(TEXT_FRAGMENT)) return success(trimmed as LinkUrl);
  const text = fromBrowser(trimmed);
  if (!URL.canParse(text))
    return failure('bad-url', { en: `"${shown(text)}" is not a URL`, ja: `「${shown(text)}」は URL ではありません` });
  const url = new URL(text);
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return failure('bad-url', {
      en: `${url.protocol} is not http or https`,
      ja: `${url.protocol} は http でも https でもありません`,
    });
  if (url.hostname === '')
    return failure('bad-url', { en: `"${shown(text)}" has no host`, ja: `「${shown(text)}」にはホスト名がありません` });
  // Setting a part parses all of it anew.
  if (url.username !== '' || url.password !== '') [url.username, url.password] = ['', ''];
  if (url.hash.includes(TEXT_FRAGMENT)) url.hash = url.hash.replace(/:~:.*$/u, '');
  if (url.href.endsWith('#')) url.hash = '';
  return success(url.href.replaceAll('\\', '%5C') as LinkUrl);
}

// How browsers name a page that they show in a view of their own: its source, its text alone, a PDF in an extension.
const VIEWS: readonly RegExp[] = [
  /^view-source:(https?:.*)$/iu,
  /^microsoft-edge:(?:\/\/)?(https?:.*)$/iu,
  /^(?:chrome|edge|moz)-extension:\/\/[\w-]+\/(https?:.*)$/iu,
];

function fromBrowser(text: string): string {
  const reader = /^(?:about:reader|read:\/\/[^?]*)\?(.*)$/iu.exec(text);
  if (reader) return new URLSearchParams(reader[1]).get('url') ?? text;
  return VIEWS.map((view) => view.exec(text)?.[1]).find((address) => address !== undefined) ?? text;
}

/** For a message, what is not a URL: one line, not too long, without what may be a password, wherever that ends. */
export function shown(text: string): string {
  return cleanText(text)
    .replace(/^((?:[a-z][a-z\d+.-]*:)?[/\\]{0,2}).*@/iu, '$1…@')
    .slice(0, MOST_SHOWN);
}
