import type { LinkUrl } from '../../model.ts';

/**
 * What a reader calls a site that says no name: its host, without `www.`; '' for a host that is nobody's (RFC 2606).
 */
export function hostName(url: LinkUrl): string {
  const { host, hostname } = new URL(url);
  return hostname.endsWith('.invalid') ? '' : host.replace(/^www\./u, '');
}
