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

/** At most so many characters, cut with an ellipsis at a word's end where that is near. */
export function shortened(text: string, most: number): string {
  const characters = [...text];
  if (characters.length <= most) return text;
  const cut = characters.slice(0, most - 1).join('');
  const word = /^(.+?)\s+\S{0,20}$/su.exec(cut)?.[1] ?? cut;
  return `${word.length * 3 >= cut.length * 2 ? word : cut}…`;
}
