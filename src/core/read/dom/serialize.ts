import type { LightElement } from './element.ts';
import { LightText } from './nodes.ts';

// Overlapping tags copy attributes: a small page can be huge when it is written out.
const MOST_CHARACTERS = 16_000_000;
const VOID = new Set(['area', 'base', 'basefont', 'bgsound', 'br', 'col', 'embed', 'frame', 'hr', 'img', 'input', 'keygen', 'link', 'meta', 'param', 'source', 'track', 'wbr']);
const RAW = new Set(['style', 'script', 'xmp', 'iframe', 'noembed', 'noframes', 'plaintext']);

/** The content of an element as HTML, by the standard's fragment serialisation; cut where it would be huge. */
export function innerHtml(element: LightElement): string {
  let html = '';
  const writeChildren = (parent: LightElement): void => {
    for (let node = parent.firstChild; node && html.length < MOST_CHARACTERS; node = node.nextSibling) {
      if (node instanceof LightText) html += RAW.has(parent.localName) ? node.textContent : escapeText(node.textContent);
      else writeElement(node as LightElement);
    }
  };
  const writeElement = (own: LightElement): void => {
    html += `<${own.localName}`;
    const { values } = own;
    for (const name in values) html += ` ${name}="${escapeAttribute(values[name] as string)}"`;
    html += '>';
    if (VOID.has(own.localName)) return;
    writeChildren(own);
    html += `</${own.localName}>`;
  };
  writeChildren(element);
  return html;
}

function escapeText(text: string): string {
  return /[&<>\u00a0]/u.test(text) ? text.replaceAll('&', '&amp;').replaceAll('\u00a0', '&nbsp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;') : text;
}

function escapeAttribute(value: string): string {
  return value.includes('"') ? escapeText(value).replaceAll('"', '&quot;') : escapeText(value);
}
