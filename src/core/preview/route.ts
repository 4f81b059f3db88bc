import type { Month } from '../../model.ts';
import { parseMonth } from '../month/month.ts';

/** What is asked of the desk. */
export type Route =
  | { readonly to: 'start' }
  | { readonly to: 'desk' | 'patch' | 'findings' | 'pictures' | 'do'; readonly month: Month }
  | { readonly to: 'page' | 'fetched' | 'link'; readonly month: Month; readonly id: string };

/** @param path of the address below the token, as `/2025-04/page/0a1b2c3d`; null for what there is not */
export function routeOf(method: string, path: string): Route | null {
  const [named = '', what, id, more] = path.split('/').slice(1);
  if (named === '' && what === undefined) return method === 'POST' ? null : { to: 'start' };
  const month = parseMonth(named);
  if (!month || more !== undefined) return null;
  if (method === 'POST') return what === 'do' && id === undefined ? { to: 'do', month } : null;
  if (what === undefined) return { to: 'desk', month };
  if ((what === 'patch' || what === 'findings' || what === 'pictures') && id === undefined) return { to: what, month };
  return (what === 'page' || what === 'fetched' || what === 'link') && /^[0-9a-f]{8}$/u.test(id ?? '')
    ? { to: what, month, id: id ?? '' }
    : null;
}
