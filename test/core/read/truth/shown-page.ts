import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5';

/** What a page shows and what it says of itself, told without the reader: by parse5 as it comes and a list of names. */
export interface ShownPage {
  /**
   * Text as a browser shows it: `\n` between blocks and lines, a line end of the source between Japanese characters
   * away.
   */
  readonly text: string;
  /** Descriptions, titles and names that the head and JSON-LD declare. */
  readonly said: readonly string[];
}

type Node = DefaultTreeAdapterTypes.Node;

const SILENT = new Set(['script', 'style', 'template', 'head', 'rt', 'rp', 'svg', 'iframe', 'object', 'noembed']);
const BLOCKS = new Set(
  (
    'address article aside blockquote body br caption center dd details dialog div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol option p pre section select summary table tbody td tfoot th ' +
    'thead tr ul'
  ).split(' '),
);
const WIDE = '[\\u3000-\\u30ff\\u3400-\\u9fff\\uff01-\\uff60]';

export function shownPage(html: string): ShownPage {
  const document = parse(html, { scriptingEnabled: false });
  const said: string[] = [];
  let text = '';
  const visit = (node: Node, kept: boolean): void => {
    if ('value' in node && node.nodeName === '#text')
      text += kept ? node.value.replaceAll(/\r\n?|\n/gu, '\n') : node.value.replaceAll(/\s+/gu, asLineEnd);
    if (defaultTreeAdapter.isElementNode(node)) {
      const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
      said.push(attributes['content'] ?? '', attributes['datetime'] ?? '', momentIn(attributes['title']));
      // A day in an element of its own is apart from the number beside it.
      const own = node.tagName === 'span' ? textIn(node) : '';
      if (own.length <= LONGEST_DAY && /\d/u.test(own)) said.push(own);
      if (node.tagName === 'img') said.push(attributes['alt'] ?? '');
      if (node.tagName === 'link') said.push(attributes['title'] ?? '');
      if (node.tagName === 'title' || /ld\+json/iu.test(attributes['type'] ?? '')) said.push(textIn(node));
      if (node.tagName === 'head') node.childNodes.forEach((child) => visit(child, kept));
      if (SILENT.has(node.tagName) || isHidden(attributes)) return;
    }
    if (!('childNodes' in node)) return;
    const isBlock = BLOCKS.has(node.nodeName);
    if (isBlock) text += '\n';
    for (const child of node.childNodes) if (node.nodeName !== 'head') visit(child, kept || node.nodeName === 'pre');
    if (isBlock) text += '\n';
  };
  visit(document, false);
  return { text: closed(text), said: said.flatMap((one) => [one, unescaped(one)]) };
}

const asLineEnd = (run: string): string => (/[\r\n]/u.test(run) ? '\r' : ' ');

function closed(text: string): string {
  return text
    .replaceAll(new RegExp(`(?<=${WIDE}) ?\\r ?(?=${WIDE})`, 'gu'), '')
    .replaceAll(/[^\S\n]+/gu, ' ')
    .replaceAll(/ ?\n[\n ]*/gu, '\n');
}

function isHidden({ hidden, style = '' }: Readonly<Record<string, string>>): boolean {
  return (
    (hidden !== undefined && hidden !== 'until-found') || /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(style)
  );
}

function textIn(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textIn).join('') : '';
}

/** What JSON and doubly escaped attributes have for a sign. */
function unescaped(text: string): string {
  return text
    .replaceAll(/\\u([\da-f]{4})/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll(/\\[nrt]/gu, ' ')
    .replaceAll(/\\(["\\/])/gu, '$1')
    .replaceAll('&quot;', '"')
    .replaceAll(/&#0?39;|&apos;/gu, "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&amp;', '&');
}

const LONGEST_DAY = 24;

/** When it was, behind a text that says how long ago. */
function momentIn(title: string | undefined): string {
  return title !== undefined && /^\d{4}-\d\d-\d\d[T ]/u.test(title) ? title : '';
}
