import type { ChildNode, Document, ParentNode } from 'domhandler';
import { parseFragment } from '../tree/parse-fragment.ts';
import { LightDocument, type ParseFragment } from './document.ts';
import { LightElement } from './element.ts';
import { LEFT_OUT, LINKED_DATA } from './left-out.ts';
import { LightText, type LightNode, type LightParent } from './nodes.ts';

const HTML = 'http://www.w3.org/1999/xhtml';

/** A light DOM of the tree, at `url`, without comments and what is `LEFT_OUT`. The tree stays as it is. */
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
  if (
    !('attribs' in node) ||
    LEFT_OUT.has(node.name) ||
    (node.name === 'script' && node.attribs['type'] !== LINKED_DATA)
  )
    return null;
  const element = new LightElement(document, node.name, node.attribs, node.namespace === HTML);
  addChildren(element, node, document);
  return element;
}
