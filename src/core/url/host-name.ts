import type { LinkUrl } from '../../model.ts';

/** What a reader calls a site that says no name: its host, without `www.`. */
export function hostName(url: LinkUrl): string {
  return new URL(url).host.replace(/^www\./u, '');
}
