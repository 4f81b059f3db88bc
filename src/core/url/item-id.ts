import { createHash } from 'node:crypto';
import type { LinkUrl } from '../../model.ts';
import { pageKey } from './page-key.ts';

/** Eight hex digits that name the page in a draft's markers. */
export function itemId(url: LinkUrl): string {
  return createHash('sha256').update(pageKey(url)).digest('hex').slice(0, 8);
}
