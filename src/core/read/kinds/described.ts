import { cleanText } from '../../text/clean.ts';
import { isOfType, ldText } from '../view/json-ld.ts';
import type { PageView } from '../view.ts';

/** The first of a page's meta values under these names, as one clean line; '' without one. */
export function described(view: PageView, ...names: readonly string[]): string {
  return cleanText(names.map((name) => view.meta.get(name)?.[0] ?? '').find((value) => value !== '') ?? '');
}

/** The first text under these keys in JSON-LD of a type, as one clean line. */
export function linked(view: PageView, type: RegExp, ...keys: readonly string[]): string {
  const nodes = view.jsonLd.filter((node) => isOfType(node, type));
  return cleanText(keys.flatMap((key) => nodes.map((node) => ldText(node[key]))).find((value) => value !== '') ?? '');
}
