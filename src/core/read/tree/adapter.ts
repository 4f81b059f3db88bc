import { Comment, Document, Element, ProcessingInstruction, Text, type AnyNode, type ChildNode, type ParentNode } from 'domhandler';
import type { TreeAdapter, TreeAdapterTypeMap } from 'parse5';
import { append, detach, insertBefore, textBefore } from './links.ts';
import { Cut, LIMITS, type Limit } from './limits.ts';

export type TreeMap = TreeAdapterTypeMap<AnyNode, ParentNode, ChildNode, Document, Document, Element, Comment, Text, Element, ProcessingInstruction>;
type Attributes = Parameters<TreeAdapter<TreeMap>['createElement']>[2];
type Mode = ReturnType<TreeAdapter<TreeMap>['getDocumentMode']>;

/** Makes the nodes that cheerio knows (domhandler's), counts what it makes, and throws a `Cut` when it is too much. `told` gets each limit that only trims. */
export function boundedAdapter(told: (limit: Limit) => void): TreeAdapter<TreeMap> {
  const counts = { elements: 0, nodes: 0, operations: 0 };
  const attributes = new Map<Element, Attributes>();
  // Not part of the tree, as in a browser: what a template holds is not on the page.
  const templates = new Map<Element, Document>();
  const spend = (kind: keyof typeof counts): void => {
    counts[kind] += 1;
    if (counts[kind] > LIMITS[kind]) throw new Cut(kind);
  };
  const makeText = (data: string): Text => {
    spend('nodes');
    return new Text(data);
  };

  return {
    createDocument: () => new Document([]),
    createDocumentFragment: () => new Document([]),
    createElement: (name, namespace, given) => {
      spend('elements');
      const kept = trimmed(given, told);
      const element = new Element(name, Object.create(null) as Record<string, string>, []);
      element.namespace = namespace;
      for (const { name: key, value, prefix } of kept) element.attribs[prefix ? `${prefix}:${key}` : key] = value;
      if (kept.length > 0) attributes.set(element, kept);
      return element;
    },
    createCommentNode: (data) => {
      spend('nodes');
      return new Comment(data);
    },
    createTextNode: makeText,
    appendChild: (parent, node) => {
      spend('operations');
      append(parent, node);
    },
    insertBefore: (parent, node, reference) => {
      spend('operations');
      insertBefore(parent, node, reference);
    },
    detachNode: (node) => {
      spend('operations');
      detach(node);
    },
    insertText: (parent, data) => {
      spend('operations');
      const last = parent.lastChild;
      if (last instanceof Text) last.data += data;
      else append(parent, makeText(data));
    },
    insertTextBefore: (parent, data, reference) => {
      spend('operations');
      const before = textBefore(reference);
      if (before) before.data += data;
      else insertBefore(parent, makeText(data), reference);
    },
    adoptAttributes: (element, added) => {
      for (const { name, value } of trimmed(added, told)) {
        if (!(name in element.attribs) && Object.keys(element.attribs).length < LIMITS.attributes) element.attribs[name] = value;
      }
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
    getAttrList: (element) => attributes.get(element) ?? [],
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

function trimmed(given: Attributes, told: (limit: Limit) => void): Attributes {
  if (given.length === 0) return given;
  if (given.length > LIMITS.attributes) told('attributes');
  const kept = given.length > LIMITS.attributes ? given.slice(0, LIMITS.attributes) : given;
  if (!kept.some(({ name, value }) => value.length > LIMITS.attributeCharacters || name.length > LIMITS.attributeCharacters)) return kept;
  told('attributeCharacters');
  return kept.filter(({ name }) => name.length <= LIMITS.attributeCharacters).map((attribute) => ({ ...attribute, value: attribute.value.slice(0, LIMITS.attributeCharacters) }));
}
