import { pattern } from '../text/pattern.ts';

// What servers put into an address for a visitor without cookies: Java's and PHP's path parameters, ASP.NET's segment.
const IN_PATH = pattern(
  'giu',
  String.raw`;(?:jsessionid(?:[_.-]\w+)?|phpsessid|php_session_id|aspsessionid\w*|cfid|cftoken|oscsid|zenid)=[^/;]*`,
  String.raw`|\/\((?:[a-z]\([a-z\d_-]{20,}\))+\)(?=\/|$)`,
);
/** What a path with a session holds: nearly none does. */
export const SESSION_SIGN = /;|\/\([a-z]\(/iu;

const IN_QUERY = /^(?:jsessionid_|aspsessionid)\w*$|^(?:php_session_id|oscsid|zenid)$/u;
// ColdFusion's two names come together: by itself, `cfid` is the number of something.
const COLD_FUSION = ['cfid', 'cftoken'];

export function withoutSession(path: string): string {
  const plain = path.replaceAll(IN_PATH, '');
  return plain === path ? plain : withoutSession(plain);
}

/** Query parameters without those that name a visitor's session. */
export function withoutSessions(parameters: readonly string[]): readonly string[] {
  const names = parameters.map((parameter) => parameter.replace(/=.*$/su, '').toLowerCase());
  const both = COLD_FUSION.every((name) => names.includes(name));
  const isSession = (name: string): boolean => IN_QUERY.test(name) || (both && COLD_FUSION.includes(name));
  return parameters.filter((_, index) => !isSession(names[index] ?? ''));
}
