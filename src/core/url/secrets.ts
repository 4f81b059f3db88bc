import { pattern } from '../text/pattern.ts';
import type { Message } from '../../model.ts';

const SECRET = pattern(
  'iu',
  String.raw`^(?:(?:access|auth|bearer|id|refresh|reset)_?token|client_?secret|auth|api_?key|key|password|passwd`,
  String.raw`|pwd|secret|session(?:id)?|sid|sig|signature|token|jwt|x-amz-signature|x-amz-security-token`,
  String.raw`|x-goog-signature)$`,
);

/** A text without the user names and passwords of the URLs in it. */
export function withoutCredentials(text: string): string {
  if (!text.includes('@')) return text;
  return text.replaceAll(/\b(https?:\/\/)[!"$-.0->@-[\]-~]*@/giu, '$1');
}

/** What the author should know of a URL before publishing it. The secrets themselves are not repeated. */
export function urlWarnings(given: string): readonly Message[] {
  if (isHarmless(given)) return [];
  if (!URL.canParse(given.trim())) return [];
  const url = new URL(given.trim());
  const warnings: Message[] = [];
  if (url.username !== '' || url.password !== '') {
    warnings.push({
      en: `${url.host}: the user name and password in the URL were not saved`,
      ja: `${url.host}: URL に含まれるユーザー名とパスワードは保存しません`,
    });
  }
  const secrets = [...new Set([...url.searchParams.keys(), ...fragmentNames(url.hash)])].filter((name) =>
    SECRET.test(name),
  );
  if (secrets.length > 0) {
    const names = secrets.join(', ');
    warnings.push({
      en: `${url.host}${url.pathname}: "${names}" looks like a secret, and the post is public`,
      ja: `${url.host}${url.pathname}: 「${names}」は秘密の値のようです。記事は公開されます`,
    });
  }
  return warnings;
}

/** Whether it shows without being parsed that a URL says nothing of its reader; most do. */
function isHarmless(given: string): boolean {
  if (/[@#%+;\s]/u.test(given)) return false;
  const at = given.indexOf('?');
  const query = at < 0 ? '' : given.slice(at + 1);
  return !query.split('&').some((parameter) => SECRET.test(parameter.split('=', 1)[0] ?? ''));
}

/** The parameters of `#access_token=…&state=…`, with which a sign-in comes back, and of `#/route?token=…`. */
function fragmentNames(hash: string): readonly string[] {
  const query = hash.slice(hash.indexOf('?') + 1).replace(/^#/u, '');
  return query.includes('=') ? [...new URLSearchParams(query).keys()] : [];
}
