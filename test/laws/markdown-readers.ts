import { HtmlRenderer, Parser } from 'commonmark';
import { marked } from 'marked';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import MarkdownIt from 'markdown-it';
import { parseFragment, type DefaultTreeAdapterMap } from 'parse5';

type TreeNode = DefaultTreeAdapterMap['childNode'];

const parser = new Parser();
const renderer = new HtmlRenderer();
const markdownIt = new MarkdownIt({ html: true, linkify: false });

/** Markdown → HTML by four readers that have nothing in common. */
export const READERS: Readonly<Record<string, (markdown: string) => string>> = {
  commonmark: (markdown) => renderer.render(parser.parse(markdown)),
  'markdown-it': (markdown) => markdownIt.render(markdown),
  'micromark with GFM': (markdown) =>
    micromark(markdown, {
      allowDangerousHtml: true,
      allowDangerousProtocol: true,
      extensions: [gfm()],
      htmlExtensions: [gfmHtml()],
    }),
  marked: (markdown) => marked.parse(markdown, { async: false }),
};

/** What a browser makes of the HTML. */
export interface Seen {
  /** Names in document order, `#comment` among them. */
  readonly elements: readonly string[];
  readonly links: readonly { readonly href: string; readonly text: string }[];
  readonly comments: readonly string[];
  /** White space folded. */
  readonly text: string;
  /** Attributes other than a link's href, as `element.name`. */
  readonly attributes: readonly string[];
}

export function seenIn(html: string): Seen {
  const nodes = descendants(parseFragment(html).childNodes);
  const elements = nodes.filter((node) => 'tagName' in node || node.nodeName === '#comment');
  return {
    elements: elements.map(({ nodeName }) => nodeName),
    links: nodes.flatMap((node) =>
      'tagName' in node && node.tagName === 'a'
        ? [{ href: node.attrs.find(({ name }) => name === 'href')?.value ?? '', text: folded(textOf(node.childNodes)) }]
        : [],
    ),
    comments: nodes.flatMap((node) => ('data' in node ? [node.data] : [])),
    text: folded(textOf(nodes.filter((node) => 'value' in node))),
    attributes: nodes.flatMap((node) =>
      'tagName' in node
        ? node.attrs
            .filter(({ name }) => !(node.tagName === 'a' && name === 'href'))
            .map(({ name }) => `${node.tagName}.${name}`)
        : [],
    ),
  };
}

export function folded(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}

function descendants(nodes: readonly TreeNode[]): readonly TreeNode[] {
  return nodes.flatMap((node) => [node, ...('childNodes' in node ? descendants(node.childNodes) : [])]);
}

function textOf(nodes: readonly TreeNode[]): string {
  return descendants(nodes)
    .map((node) => ('value' in node ? node.value : ''))
    .join('');
}
