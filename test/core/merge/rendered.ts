import type { Fresh, FreshBlock } from '../../../src/issue.ts';
import type { LinkUrl } from '../../../src/model.ts';
import type { BlockKey } from '../../../src/core/merge/block-key.ts';
import { itemId } from '../../../src/core/url/item-id.ts';

/** Rendered months for tests: items by a letter, between a head and a closing. */
export function fresh(...blocks: FreshBlock[]): Fresh {
  return { blocks: [head, ...blocks, closing] };
}

/** Any words as keys, where only which is which matters. */
export const asKeys = (...words: readonly string[]): readonly BlockKey[] => words as readonly BlockKey[];
export const urlOf = (name: string): LinkUrl => `https://news.example/${name}` as LinkUrl;
export const item = (
  name: string,
  text = `- [題 ${name}](${urlOf(name)})\n`,
  under: string | null = null,
): FreshBlock => ({
  kind: 'item',
  id: itemId(urlOf(name)),
  url: urlOf(name),
  under: under && itemId(urlOf(under)),
  text,
});
export const heading = (id: string): FreshBlock => ({ kind: 'heading', id, url: null, under: null, text: `# ${id}\n` });
export const head: FreshBlock = { kind: 'head', id: 'head', url: null, under: null, text: '月\n' };
export const closing: FreshBlock = { kind: 'closing', id: 'closing', url: null, under: null, text: 'では\n' };
