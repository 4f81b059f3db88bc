import type { LinkUrl } from '../../model.ts';
import { hostOf } from './plain-url.ts';

/**
 * What a reader calls a site that says no name: its host, without `www.`; '' for a host that is nobody's (RFC 2606).
 */
export function hostName(url: LinkUrl): string {
  const host = hostOf(url);
  return /\.invalid(?::\d+)?$/u.test(host) ? '' : host.replace(/^www\./u, '');
}
