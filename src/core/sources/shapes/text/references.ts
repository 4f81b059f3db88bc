import type { References } from './line-links.ts';
import type { TextLine } from './lines.ts';

const DEFINITION =
  /^\s{0,3}\[(?!\^)([^\]]{1,200})\]:\s{0,9}<?(https?:[^\s>]+)>?(?:\s+(?:"([^"]*)"|'([^']*)'|\(([^)]*)\)))?\s*$/iu;
// `.. _name: https://…` of reStructuredText.
const TARGET = /^\s{0,3}\.\. _([^:`\n]{1,200}|`[^`]{1,200}`):\s{1,9}(https?:\S+)\s*$/iu;
const USES = /\[([^[\]]{1,500})\](?:\[([^[\]]{0,200})\])?/gu;

export interface Definition {
  readonly name: string;
  readonly url: string;
  readonly title: string;
}

/** `[1]: https://… "title"` of a line of Markdown. */
export function definitionOf(line: string): Definition | null {
  const [, target, to = ''] = TARGET.exec(line) ?? [];
  if (target !== undefined) {
    const title = target.replaceAll('`', '');
    return { name: title.toLowerCase(), url: to, title };
  }
  const found = DEFINITION.exec(line);
  if (!found) return null;
  const [, name = '', url = '', ...titles] = found;
  return { name: name.toLowerCase(), url, title: titles.find((title) => title !== undefined) ?? '' };
}

/** The URLs that a Markdown text defines below itself (`[1]: https://…`), by name, and only those that it refers to. */
export function referencesIn(lines: readonly TextLine[]): References {
  const words = lines.filter(({ kind }) => kind === 'words');
  const defined = new Map(words.flatMap(({ text }) => definitionOf(text) ?? []).map(({ name, url }) => [name, url]));
  if (defined.size === 0) return defined;
  const used = new Set<string>();
  for (const { text } of words)
    if (definitionOf(text) === null)
      for (const [, title = '', name = ''] of text.matchAll(USES)) used.add((name || title).toLowerCase());
  return new Map([...defined].filter(([name]) => used.has(name)));
}
