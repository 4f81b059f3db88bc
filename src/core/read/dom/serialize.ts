import { LightText, type ElementNode, type Values } from './nodes.ts';

// Overlapping tags copy attributes: a small page can be huge when it is written out.
const MOST_CHARACTERS = 16_000_000;
export const VOID: ReadonlySet<string> = new Set([
  'area',
  'base',
  'basefont',
  'bgsound',
  'br',
  'col',
  'embed',
  'frame',
  'hr',
  'img',
  'input',
  'keygen',
  'link',
  'meta',
  'param',
  'source',
  'track',
  'wbr',
]);
const RAW = new Set(['style', 'script', 'xmp', 'iframe', 'noembed', 'noframes', 'plaintext']);

/**
 * In document order: a text; an element, then its attributes, then what stands in it, then null; a void element and
 * its attributes. Names and texts do not change, so they are taken by reference.
 */
export type Snapshot = readonly (LightText | ElementNode | Values | null)[];

/**
 * What `innerHTML` gives: the content of an element as it is now, written as HTML when it is read.
 * Readability keeps the page's and rarely comes back to it. It also puts the article's into lines of a log
 * that nobody reads (`'…' + html`): those get nothing.
 */
export class Html {
  readonly content: Snapshot;
  readonly #parent: string;

  constructor(element: ElementNode) {
    this.content = contentOf(element);
    this.#parent = element.localName;
  }

  toString(): string {
    return written(this.content, this.#parent);
  }

  [Symbol.toPrimitive](wanted: string): string {
    return wanted === 'string' ? this.toString() : '';
  }
}

function contentOf(element: ElementNode): Snapshot {
  const content: (LightText | ElementNode | Values | null)[] = [];
  const take = (parent: ElementNode): void => {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node instanceof LightText) content.push(node);
      else {
        const own = node as ElementNode;
        content.push(own, own.values);
        if (VOID.has(own.localName)) continue;
        take(own);
        content.push(null);
      }
    }
  };
  take(element);
  return content;
}

/** By the standard's fragment serialisation; cut where it would be huge. */
function written(content: Snapshot, parent: string): string {
  const open = [parent];
  let html = '';
  for (let at = 0; at < content.length; at += 1) {
    const node = content[at] as LightText | ElementNode | null;
    if (node === null) html += `</${open.pop()}>`;
    else if (html.length >= MOST_CHARACTERS) at = endOf(content, at);
    else if (node instanceof LightText)
      html += RAW.has(open.at(-1) as string) ? node.textContent : escapeText(node.textContent);
    else {
      at += 1;
      html += startTag(node.localName, content[at] as Values);
      if (!VOID.has(node.localName)) open.push(node.localName);
    }
  }
  return html;
}

function startTag(name: string, values: Values): string {
  let tag = `<${name}`;
  for (const key in values) tag += ` ${key}="${escapeAttribute(values[key] as string)}"`;
  return `${tag}>`;
}

/** Where the node that begins here ends. */
function endOf(content: Snapshot, start: number): number {
  const node = content[start];
  if (node instanceof LightText) return start;
  let depth = 0;
  for (let at = start; at < content.length; at += 1) {
    const here = content[at];
    if (here === null) depth -= 1;
    else if (!(here instanceof LightText)) {
      at += 1;
      if (!VOID.has((here as ElementNode).localName)) depth += 1;
    }
    if (depth === 0) return at;
  }
  return content.length;
}

function escapeText(text: string): string {
  return /[&<>\u00a0]/u.test(text)
    ? text.replaceAll('&', '&amp;').replaceAll('\u00a0', '&nbsp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    : text;
}

function escapeAttribute(value: string): string {
  return value.includes('"') ? escapeText(value).replaceAll('"', '&quot;') : escapeText(value);
}
