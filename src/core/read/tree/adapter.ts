import {
  Comment,
  Document,
  Element,
  ProcessingInstruction,
  Text,
  type AnyNode,
  type ChildNode,
  type ParentNode,
} from 'domhandler';
import type { TreeAdapter, TreeAdapterTypeMap } from 'parse5';
import { append, detach, insertBefore, textBefore } from './tree-edits.ts';
import { Cut, LIMITS, type Bounds, type Limit } from './limits.ts';

export type TreeMap = TreeAdapterTypeMap<
  AnyNode,
  ParentNode,
  ChildNode,
  Document,
  Document,
  Element,
  Comment,
  Text,
  Element,
  ProcessingInstruction
>;
type Attributes = Parameters<TreeAdapter<TreeMap>['createElement']>[2];
type Mode = ReturnType<TreeAdapter<TreeMap>['getDocumentMode']>;

/**
 * Makes the nodes that cheerio knows (domhandler's), counts what it makes, and throws a `Cut` when it is too
 * much. `told` gets each limit that only trims.
 */
export function boundedAdapter(told: (limit: Limit) => void, most: Bounds = LIMITS): TreeAdapter<TreeMap> {
  let [elements, nodes, operations] = [0, 0, 0];
  // Not part of the tree, as in a browser: what a template holds is not on the page.
  const templates = new Map<Element, Document>();
  const moved = (): void => {
    operations += 1;
    if (operations > most.operations) throw new Cut('operations');
  };
  const made = <T extends ChildNode>(node: T): T => {
    nodes += 1;
    if (nodes > most.nodes) throw new Cut('nodes');
    return node;
  };

  return {
    createDocument: () => new Document([]),
    createDocumentFragment: () => new Document([]),
    createElement: (name, namespace, given) => {
      elements += 1;
      if (elements > most.elements) throw new Cut('elements');
      const element = new Element(name, valuesOf(given, told, most), []);
      element.namespace = namespace;
      return element;
    },
    createCommentNode: (data) => made(new Comment(data)),
    createTextNode: (data) => made(new Text(data)),
    appendChild: (parent, node) => {
      moved();
      append(parent, node);
    },
    insertBefore: (parent, node, reference) => {
      moved();
      insertBefore(parent, node, reference);
    },
    detachNode: (node) => {
      moved();
      detach(node);
    },
    insertText: (parent, data) => {
      moved();
      const last = parent.lastChild;
      if (last instanceof Text) last.data += data;
      else append(parent, made(new Text(data)));
    },
    insertTextBefore: (parent, data, reference) => {
      moved();
      const before = textBefore(reference);
      if (before) before.data += data;
      else insertBefore(parent, made(new Text(data)), reference);
    },
    adoptAttributes: (element, added) => {
      // Every further html or body tag of a page may bring some.
      if (Object.keys(element.attribs).length < most.attributes)
        element.attribs = { ...element.attribs, ...valuesOf(added, told, most), ...element.attribs };
    },
    setDocumentType: (document, name, publicId, systemId) => {
      const doctype = new ProcessingInstruction('!doctype', `!DOCTYPE ${name}`);
      Object.assign(doctype, { 'x-name': name, 'x-publicId': publicId, 'x-systemId': systemId });
      append(document, doctype);
    },
    setDocumentMode: (document, mode) => {
      document['x-mode'] = mode;
    },
    getDocumentMode: (document) => document['x-mode'] as Mode,
    setTemplateContent: (template, content) => void templates.set(template, content),
    getTemplateContent: (template) => templates.get(template) ?? new Document([]),
    getAttrList: (element) => Object.entries(element.attribs).map(([name, value]) => ({ name, value })),
    getChildNodes: (node) => node.children,
    getFirstChild: (node) => node.children[0] ?? null,
    getParentNode: (node) => node.parent,
    getTagName: (element) => element.name,
    getNamespaceURI: (element) => element.namespace as ReturnType<TreeAdapter<TreeMap>['getNamespaceURI']>,
    getTextNodeContent: (text) => text.data,
    getCommentNodeContent: (comment) => comment.data,
    getDocumentTypeNodeName: (doctype) => doctype['x-name'] ?? '',
    getDocumentTypeNodePublicId: (doctype) => doctype['x-publicId'] ?? '',
    getDocumentTypeNodeSystemId: (doctype) => doctype['x-systemId'] ?? '',
    isTextNode: (node) => node instanceof Text,
    isCommentNode: (node) => node instanceof Comment,
    isDocumentTypeNode: (node) => node instanceof ProcessingInstruction,
    isElementNode: (node) => node instanceof Element,
    setNodeSourceCodeLocation: () => undefined,
    getNodeSourceCodeLocation: () => undefined,
    updateNodeSourceCodeLocation: () => undefined,
  };
}

// Most elements have no attributes. Where some are added, the element gets a record of its own (`adoptAttributes`).
const NO_VALUES: Record<string, string> = Object.freeze({});

function valuesOf(given: Attributes, told: (limit: Limit) => void, most: Bounds): Record<string, string> {
  if (given.length === 0) return NO_VALUES;
  const values: Record<string, string> = {};
  if (given.length > most.attributes) told('attributes');
  for (let index = 0; index < given.length && index < most.attributes; index += 1) {
    const { name, value, prefix } = given[index] as Attributes[number];
    const key = prefix ? `${prefix}:${name}` : name;
    if (value.length > most.attributeCharacters || key.length > most.attributeCharacters) told('attributeCharacters');
    // The one name that is not a value of its own in a plain object.
    if (key !== '__proto__' && key.length <= most.attributeCharacters)
      values[key] = value.length > most.attributeCharacters ? value.slice(0, most.attributeCharacters) : value;
  }
  return values;
}
