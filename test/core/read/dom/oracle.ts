import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5';
import { runReadability, type FoundContent } from '../../../../src/core/read/body/readability.ts';
import { lightDocument } from '../../../../src/core/read/dom/light-document.ts';
import { LEFT_OUT } from '../../../../src/core/read/dom/left-out.ts';
import { withReferenceDocument } from '../../../../src/core/read/dom/reference-document.ts';
import { parseTree } from '../../../../src/core/read/tree/parse-tree.ts';

export type Said =
  | Readonly<Record<'title' | 'byline' | 'siteName' | 'excerpt' | 'text' | 'html', string>>
  | null
  | 'threw';

export function lightReading(html: string, url: string): Said {
  return said(runReadability<{ innerHTML: string }>(lightDocument(parseTree(html).document, url)));
}

/** `threw`: Readability cannot read the page on jsdom. */
export function referenceReading(html: string, url: string): Promise<Said> {
  return withReferenceDocument(html, url, reading);
}

/**
 * jsdom's DOM with the tree that parse5 makes. jsdom's own parser appends text that a table throws out, where the
 * standard (and parse5) put it before the table: `insertTextBefore` in jsdom/lib/jsdom/browser/parser/html.js.
 */
export function referenceReadingOfStandardTree(html: string, url: string): Promise<Said> {
  return withReferenceDocument('', url, (document) => {
    document.documentElement.remove();
    fill(document, document, parse(html, { scriptingEnabled: false }));
    return reading(document);
  });
}

function reading(document: Document): Said {
  try {
    return said(runReadability<{ innerHTML: string }>(document));
  } catch {
    return 'threw';
  }
}

function said(found: FoundContent<{ readonly innerHTML: string }> | null): Said {
  if (!found) return null;
  const { title, byline, siteName, excerpt, textContent, content } = found;
  return { title, byline, siteName, excerpt, text: textContent, html: `${content.innerHTML}` };
}

function fill(document: Document, parent: Node, from: DefaultTreeAdapterTypes.ParentNode): void {
  for (const node of from.childNodes) {
    if (defaultTreeAdapter.isTextNode(node)) parent.appendChild(document.createTextNode(node.value));
    if (!defaultTreeAdapter.isElementNode(node) || LEFT_OUT.has(node.tagName)) continue;
    if (
      node.tagName === 'script' &&
      !node.attrs.some(({ name, value }) => name === 'type' && value === 'application/ld+json')
    )
      continue;
    const element = create(document, node);
    parent.appendChild(element);
    fill(document, element, node);
  }
}

function create(document: Document, { tagName, namespaceURI, attrs }: DefaultTreeAdapterTypes.Element): Element {
  if ([tagName, ...attrs.map(({ name }) => name)].every((name) => /^[a-z][\w:-]*$/iu.test(name))) {
    const element = document.createElementNS(namespaceURI, tagName);
    for (const { name, value } of attrs) element.setAttribute(name, value);
    return element;
  }
  // Names that can be parsed but not set.
  const holder = document.createElement('div');
  holder.innerHTML = `<${tagName} ${attrs.map(({ name, value }) => `${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`).join(' ')}>`;
  return holder.firstElementChild as Element;
}
