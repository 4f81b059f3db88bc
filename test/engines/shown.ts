import { parseFragment, type DefaultTreeAdapterMap } from 'parse5';

type Node = DefaultTreeAdapterMap['node'];

/** What readers see of a page's HTML. Lines are trimmed, and blank ones left out. */
export interface Shown {
  readonly headings: readonly string[];
  readonly quotations: readonly (readonly string[])[];
  readonly links: readonly string[];
  readonly text: string;
  readonly comments: number;
}

export function shownBy(html: string): Shown {
  const shown = {
    headings: [] as string[],
    quotations: [] as string[][],
    links: [] as string[],
    text: '',
    comments: 0,
  };
  const visit = (node: Node, quoted: boolean): void => {
    // Hugo puts one where it leaves out the author's HTML.
    if (node.nodeName === '#comment' && 'data' in node && node.data !== ' raw HTML omitted ') shown.comments += 1;
    const name = node.nodeName;
    if (/^h[1-6]$/u.test(name)) shown.headings.push(textOf(node).trim());
    if (name === 'blockquote' && !quoted) shown.quotations.push(linesOf(textOf(node)));
    if (name === 'a' && 'attrs' in node) {
      const href = node.attrs.find((attribute) => attribute.name === 'href')?.value ?? '';
      // An engine's link to its own heading is none of the draft's.
      // So is a mail address: cmark-gfm links one whatever stands in front of its `@`.
      if (!/^(?:#|mailto:)/u.test(href)) shown.links.push(sameAddress(href));
    }
    if ('childNodes' in node) for (const child of node.childNodes) visit(child, quoted || name === 'blockquote');
  };
  const tree = parseFragment(html);
  visit(tree, false);
  return { ...shown, text: textOf(tree) };
}

/** One spelling of an address: engines encode more or less of it. */
export function sameAddress(href: string): string {
  if (!URL.canParse(href)) return href;
  const url = new URL(href).href;
  return url.replaceAll(/(?:%[0-9a-f]{2})+/giu, (escapes) => {
    try {
      return decodeURIComponent(escapes);
    } catch {
      // No UTF-8: compared as it is.
      return escapes;
    }
  });
}

function textOf(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  if (node.nodeName === 'br') return '\n';
  const inner = 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
  return /^(?:p|li|h[1-6]|blockquote|div)$/u.test(node.nodeName) ? `${inner}\n` : inner;
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
