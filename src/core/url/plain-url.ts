// A host in small Latin letters, and nothing that is escaped in a path, a query or a fragment.
const PLAIN =
  /^https?:\/\/([a-z\d.-]+)(\/[\w~!$&'()*+,;=:@%/.-]*)(\?[\w~!$&()*+,;=:@%/.?-]+)?(#[\w~!$&'()*+,;=:@%/.?-]+)?$/u;
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

/** The host and the path of a plain URL; null says that it is not. */
export function plainPlace(text: string): Pick<URL, 'hostname' | 'pathname'> | null {
  const [, hostname = '', pathname = ''] = plainParts(text) ?? [];
  return hostname === '' ? null : { hostname, pathname };
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
  const last = found?.[1]?.at(-1) ?? '';
  // A host that ends in a number is an address, and written anew.
  return last >= 'a' && !READ.test(text) ? found : null;
}
