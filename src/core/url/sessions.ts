import { pattern } from '../text/pattern.ts';

// What servers put into an address for a visitor without cookies: Java's and PHP's path parameters, ASP.NET's segment.
const IN_PATH = pattern(
  'giu',
  String.raw`;(?:jsessionid(?:[_.-]\w+)?|phpsessid|php_session_id|aspsessionid\w*|cfid|cftoken|oscsid|zenid)=[^/;]*`,
  String.raw`|\/\((?:[a-z]\([a-z\d_-]{20,}\))+\)(?=\/|$)`,
);
/** What a path with a session holds: nearly none does. */
export const SESSION_SIGN = /;|\/\([a-z]\(/iu;

const IN_QUERY = /^(?:jsessionid_|aspsessionid)\w*$|^(?:php_session_id|cfid|cftoken|oscsid|zenid)$/u;

export function withoutSession(path: string): string {
  const plain = path.replaceAll(IN_PATH, '');
  return plain === path ? plain : withoutSession(plain);
}

/** Whether a query parameter of that name, in lower case, names a visitor's session. */
export function isSession(name: string): boolean {
  return IN_QUERY.test(name);
}
