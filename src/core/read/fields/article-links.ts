import { canonicalUrl } from '../../url/canonical-url.ts';
import type { Body } from '../body/article-body.ts';

const MOST = 500;

/** What the text links to, absolute, each once, without the page itself. */
export function readLinks(body: Body | null, url: string): readonly string[] {
  const own = url.replace(/#.*$/u, '');
  const links = new Set<string>();
  for (const link of body?.links ?? []) {
    const found = canonicalUrl(link);
    if (found.ok && found.value.replace(/#.*$/u, '') !== own) links.add(found.value);
    if (links.size === MOST) break;
  }
  return [...links];
}
