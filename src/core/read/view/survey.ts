import type { AnyNode, Document, Element } from 'domhandler';
import type { LinkTag, SeenMark, TextBlock } from './block.ts';
import { markKind } from './marks.ts';
import {
  BLOCK_TAGS,
  isHidden,
  isOfAnother,
  looksLikeFurniture,
  namesOf,
  SILENT_TAGS,
  type NameCache,
} from './element-names.ts';
import { blockWriter } from './block-writer.ts';
import { textOf } from './text.ts';

/** All that the fields ask of a page's tree, from one walk over it. */
export interface Survey {
  readonly blocks: readonly TextBlock[];
  readonly marks: readonly SeenMark[];
  /** By `property`, `name`, `itemprop` or `http-equiv`, lower case; values trimmed, not empty, in order. */
  readonly meta: ReadonlyMap<string, readonly string[]>;
  readonly linkTags: readonly LinkTag[];
  /** The text of the `title` element. */
  readonly titleElement: string;
  readonly jsonLdScripts: readonly string[];
  /** The script in which a wiki says what it shows; '' elsewhere. */
  readonly configuration: string;
  /** `lang` (or `xml:lang`) of `html`, else of `body`. */
  readonly declaredLanguage: string;
}

/** Far above what pages have: each mark, name and value is looked at more than once. */
const MOST = { marks: 300, values: 20, names: 400, linkTags: 200, scripts: 50 } as const;

const NOTED_TAGS: ReadonlySet<string> = new Set(['meta', 'link', 'title', 'script', 'html', 'body']);

/** `url`: of the page, for telling its own links from others. */
export function survey(document: Document, url: string): Survey {
  const writer = blockWriter();
  const marks: Omit<SeenMark, 'furniture'>[] = [];
  const rooms: number[] = [];
  const cache: NameCache = new Map();
  const meta = new Map<string, string[]>();
  const linkTags: LinkTag[] = [];
  const jsonLdScripts: string[] = [];
  let titleElement = '';
  let configuration = '';
  let declaredLanguage = '';
  let linked = '';
  const host = URL.canParse(url) ? new URL(url).hostname : '';

  /** What a page says of itself, beside its text. */
  const note = (element: Element): void => {
    const { name, attribs } = element;
    if (name === 'meta') addMeta(meta, element);
    else if (name === 'link' && linkTags.length < MOST.linkTags)
      linkTags.push({
        rel: (attribs['rel'] ?? '').toLowerCase(),
        href: attribs['href'] ?? '',
        title: attribs['title'] ?? '',
        hreflang: attribs['hreflang'] ?? '',
      });
    else if (name === 'title' && titleElement === '' && element.namespace !== 'http://www.w3.org/2000/svg')
      titleElement = rawText(element);
    else if (name === 'script' && /ld\+json/iu.test(attribs['type'] ?? '') && jsonLdScripts.length < MOST.scripts)
      jsonLdScripts.push(rawText(element));
    else if (name === 'script' && configuration === '' && attribs['src'] === undefined)
      configuration = wikiConfiguration(element);
    else if ((name === 'html' || name === 'body') && declaredLanguage === '')
      declaredLanguage = (attribs['lang'] ?? attribs['xml:lang'] ?? '').trim();
  };
  /** Whether to go into the element. */
  const enter = (element: Element): boolean => {
    const { name } = element;
    if (NOTED_TAGS.has(name)) note(element);
    if (SILENT_TAGS.has(name) || isHidden(element)) return false;
    const names = namesOf(element, cache);
    if (name === 'br') writer.lineBreak();
    const isBlock = BLOCK_TAGS.has(name);
    if (isBlock) writer.open(element, looksLikeFurniture(element, names), isOfAnother(element, names));
    else if (names.furniture && looksLikeFurniture(element, names)) writer.openInlineFurniture(element);
    if (name === 'a') {
      writer.openLink();
      linked = element.attribs['href'] ?? '';
    }
    const kind = markKind(element, names.text, host);
    if (kind !== null) mark(kind, element, names.text);
    return true;
  };
  const mark = (kind: SeenMark['kind'], element: Element, names: string): void => {
    if (marks.length >= MOST.marks) return;
    marks.push({ kind, element, names, block: writer.count(), quoted: writer.quoted(), linked });
    rooms.push(writer.furniture());
  };
  const leave = (element: Element): void => {
    if (element.name === 'a') {
      writer.closeLink();
      linked = '';
    }
    if (BLOCK_TAGS.has(element.name)) return writer.close(element);
    writer.closeInlineFurniture(element);
    if (element.name === 'span') writer.endInline();
  };

  walk(document, { enter, leave, text: writer.text });
  const { blocks, isFurniture } = writer.finish();
  return {
    blocks,
    marks: marks.map((mark, index) => ({ ...mark, furniture: isFurniture(rooms[index] ?? 0) })),
    meta,
    linkTags,
    titleElement,
    jsonLdScripts,
    configuration,
    declaredLanguage,
  };
}

/** Depth first without recursion: pages nest deeper than the stack. */
function walk(
  document: Document,
  visitor: {
    readonly enter: (element: Element) => boolean;
    readonly leave: (element: Element) => void;
    readonly text: (data: string) => void;
  },
): void {
  let node: AnyNode | null = document.firstChild;
  while (node !== null) {
    if (node.type === 'text') visitor.text(node.data);
    else if ('attribs' in node) {
      const goIn = visitor.enter(node);
      if (goIn && node.firstChild !== null) {
        node = node.firstChild;
        continue;
      }
      if (goIn) visitor.leave(node);
    }
    while (node !== null && node.next === null) {
      const parent: AnyNode | null = node.parent;
      if (parent === null || parent === document) return;
      visitor.leave(parent as Element);
      node = parent;
    }
    node = node === null ? null : node.next;
  }
}

function addMeta(meta: Map<string, string[]>, element: Element): void {
  const { attribs } = element;
  const content = (attribs['content'] ?? attribs['value'] ?? '').slice(0, 20_000).trim();
  if (content === '') return;
  for (const key of new Set([attribs['property'], attribs['name'], attribs['itemprop'], attribs['http-equiv']])) {
    if (key === undefined || key === '') continue;
    for (const name of key.toLowerCase().trim().split(/\s+/u)) {
      const values = meta.get(name);
      if (values === undefined && meta.size < MOST.names) meta.set(name, [content]);
      else if (values !== undefined && values.length < MOST.values) values.push(content);
    }
  }
}

function rawText(element: Element): string {
  return element.children.map((child) => ('data' in child ? child.data : textOf(child))).join('');
}

function wikiConfiguration(script: Element): string {
  const [child] = script.children;
  return child !== undefined && 'data' in child && child.data.includes('wgRevisionId') ? child.data : '';
}
