import type { LightElement } from './element.ts';
import { LightText, type LightNode } from './nodes.ts';

// Overlapping tags copy attributes: a small page can be huge when it is written out.
const MOST_CHARACTERS = 16_000_000;
const VOID = new Set(['area', 'base', 'basefont', 'bgsound', 'br', 'col', 'embed', 'frame', 'hr', 'img', 'input', 'keygen', 'link', 'meta', 'param', 'source', 'track', 'wbr']);
const RAW = new Set(['style', 'script', 'xmp', 'iframe', 'noembed', 'noframes', 'plaintext']);

/** The content of an element as HTML, by the standard's fragment serialisation; cut where it would be huge. */
export function innerHtml(element: LightElement): string {
  const parts: string[] = [];
  let room = MOST_CHARACTERS;
  const write = (text: string): void => {
    room -= text.length;
    if (room >= 0) parts.push(text);
  };
  const writeChildren = (parent: LightElement): void => {
    for (let node = parent.firstChild; node && room >= 0; node = node.nextSibling) writeNode(node, parent);
  };
  const writeNode = (node: LightNode, parent: LightElement): void => {
    if (node instanceof LightText) return write(RAW.has(parent.localName) ? node.textContent : escapeText(node.textContent));
    const own = node as LightElement;
    write(`<${own.localName}${own.attributes.map(({ name, value }) => ` ${name}="${escapeAttribute(value)}"`).join('')}>`);
    if (VOID.has(own.localName)) return;
    writeChildren(own);
    write(`</${own.localName}>`);
  };
  writeChildren(element);
  return parts.join('');
}

function escapeText(text: string): string {
  return /[&<>\u00a0]/u.test(text) ? text.replaceAll('&', '&amp;').replaceAll('\u00a0', '&nbsp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;') : text;
}

function escapeAttribute(value: string): string {
  return /[&"<>\u00a0]/u.test(value) ? value.replaceAll('&', '&amp;').replaceAll('\u00a0', '&nbsp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;') : value;
}
