import { cleanText } from '../../text/clean.ts';
import { decodedPart } from '../../url/decoded.ts';

/**
 * A title for a file that has none inside: its name in the URL, without the extension; the host where there is no name.
 */
export function fileTitle(url: string): string {
  const { hostname, pathname } = new URL(url);
  const name = fileName(pathname);
  return name === '' && !hostname.endsWith('.invalid') ? hostname : name;
}

function fileName(pathname: string): string {
  const last = pathname.split('/').findLast((segment) => segment !== '') ?? '';
  const title = cleanText(
    decodedPart(last)
      .replace(/\.[a-z0-9]{1,5}$/iu, '')
      .replaceAll(/[_+]+/gu, ' '),
  );
  return title.slice(0, 200);
}
