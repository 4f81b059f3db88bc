import type { ChildNode, Document, ParentNode } from 'domhandler';
import { parseFragment } from '../tree/parse-fragment.ts';
import { LightDocument, type ParseFragment } from './document.ts';
import { LightElement } from './element.ts';
import { LightText, type LightNode, type LightParent } from './nodes.ts';

// No text of the page: what is behind scripts and pictures, and readings beside the characters they belong to (a quotation would say both).
const LEFT_OUT = new Set(['style', 'template', 'svg', 'rt', 'rp']);
const HTML = 'http://www.w3.org/1999/xhtml';

/**
 * A light DOM of the tree, which stays as it is, at `url`. Left out: comments (they would part paragraphs), scripts other than JSON-LD, style sheets, templates, drawings and ruby readings.
 */
export function lightDocument(document: Document, url: string): LightDocument {
  const light = new LightDocument(url, fromFragment);
  addChildren(light, document, light);
  return light;
}

const fromFragment: ParseFragment = (html, context, document) => {
  const holder = document.createElement(context);
  addChildren(holder, parseFragment(html, context), document);
  return [...holder.childNodes];
};

function addChildren(parent: LightParent, from: ParentNode, document: LightDocument): void {
  for (const child of from.children) {
    const node = lightNode(child, document);
    if (node) parent.appendChild(node);
  }
}

function lightNode(node: ChildNode, document: LightDocument): LightNode | null {
  if (node.type === 'text') return new LightText(node.data);
  if (!('attribs' in node) || LEFT_OUT.has(node.name) || (node.name === 'script' && node.attribs['type'] !== 'application/ld+json')) return null;
  const element = new LightElement(document, node.name, node.attribs, node.namespace === HTML);
  addChildren(element, node, document);
  return element;
}
