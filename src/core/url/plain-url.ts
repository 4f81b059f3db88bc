import { pattern } from '../text/pattern.ts';

// A host in small Latin letters, and nothing that is escaped in a path, a query or a fragment.
const PLACE = String.raw`https?:\/\/([a-z\d.-]+)(\/[\w~!$&'()*+,;=:@%/.-]*)`;
const BEHIND = String.raw`(\?[\w~!$&()*+,;=:@%/.?-]+)?(#[\w~!$&'()*+,;=:@%/.?-]+)?`;
const PLAIN = pattern('u', '^', PLACE, BEHIND, '$');
/** The form of a plain URL as a piece of a pattern, with groups for its host, path, query and fragment. */
export const PLAIN_URL = `${PLACE}${BEHIND}`;
// What is resolved or read in spite of that: segments that begin with a dot, encoded names, numbers in hex.
const READ = /\/\.|\/%2e|xn--|0x/iu;

/**
 * Whether the text is a URL that the URL Standard would write just as it is. Nearly every URL is, and telling so takes
 * a small part of the time of parsing it. False says nothing.
 */
export function isPlainUrl(text: string): boolean {
  return plainParts(text) !== null;
}

/** What `URL` says of these parts. Throws a TypeError for what is no URL. */
export function partsOf(url: string): Pick<URL, 'hostname' | 'port' | 'pathname' | 'search' | 'hash'> {
  const [, hostname = '', pathname = '', search = '', hash = ''] = plainParts(url) ?? [];
  return hostname === '' ? new URL(url) : { hostname, port: '', pathname, search, hash };
}

/** The host of an absolute URL, with its port where one is said. Throws a TypeError for what is no URL. */
export function hostOf(url: string): string {
  return plainParts(url)?.[1] ?? new URL(url).host;
}

/** The host's name alone. Throws a TypeError for what is no URL. */
export function hostnameOf(url: string): string {
  return plainParts(url)?.[1] ?? new URL(url).hostname;
}

function plainParts(text: string): RegExpExecArray | null {
  const found = PLAIN.exec(text);
  return isReadAsIs(text, found?.[1] ?? '') ? found : null;
}

/** Whether a text of the pattern's form stands for itself. */
export function isReadAsIs(text: string, host: string): boolean {
  // A host that ends in a number is an address, and written anew.
  return (host.at(-1) ?? '') >= 'a' && !READ.test(text);
}
