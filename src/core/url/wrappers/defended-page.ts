import { decodedEscapes } from '../decoded.ts';

const SECOND = /^\/v2\/url$/u;
// What stands for a character that the third form took out begins with `*`; two of them stand for several.
const THIRD = /^\/v3\/__(.+?)__;([\w+/=-]*)!/u;

/** The page to which a link leads that a filter of mail (URL Defense) has rewritten, in its second or third form. */
export function defendedPage({ host, pathname, search, searchParams, href, origin }: URL): string | null {
  if (!/^urldefense\.(?:proofpoint\.com|com|us)$/u.test(host)) return null;
  if (SECOND.test(pathname)) {
    return decodedEscapes((searchParams.get('u') ?? '').replaceAll('-', '%').replaceAll('_', '/'));
  }
  const [, address = '', taken = ''] = THIRD.exec(href.slice(origin.length)) ?? [];
  if (address.includes('**') || search.startsWith('?u=')) return null;
  const characters = [...Buffer.from(taken, 'base64url').toString('utf8')];
  const whole = address.replaceAll('*', () => characters.shift() ?? '*');
  return whole.replace(/^(https?:)\/+/u, '$1//');
}
