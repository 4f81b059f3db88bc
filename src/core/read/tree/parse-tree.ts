import type { Document, Element } from 'domhandler';
import { withoutComments } from '../../text/without-comments.ts';
import { boundedAdapter } from './adapter.ts';
import { BoundedParser } from './bounded-parser.ts';
import { flatten } from './flatten.ts';
import { Cut, LIMITS, type Bounds, type Limit } from './limits.ts';
import { append } from './tree-edits.ts';

/** Which limits a page has hit; empty for nearly every page. */
export type Limits = readonly Limit[];

export interface ParsedTree {
  readonly document: Document;
  readonly limits: Limits;
}

/**
 * A page as a tree by the HTML standard (scripting off), of domhandler's nodes, so that cheerio's `load` takes it
 * as it is. Bounded (`limits.ts`): past a limit the tree of what was read until then is kept, and `limits` names
 * the limit. Never throws for what a page does.
 */
export function parseTree(html: string, most: Bounds = LIMITS): ParsedTree {
  const limits = new Set<Limit>();
  const parser = boundedParser((limit) => limits.add(limit), most);
  if (html.length > most.characters) limits.add('characters');
  try {
    parser.tokenizer.write(html.slice(0, most.characters), true);
  } catch (error) {
    limits.add(error instanceof Cut ? error.limit : 'parser');
  }
  const { document } = parser;
  if (flatten(document, most.depth) || parser.tooDeep) limits.add('depth');
  if (limits.size > 0) saveTitle(document, html);
  return { document, limits: [...limits] };
}

function boundedParser(told: (limit: Limit) => void, most: Bounds): BoundedParser {
  const parser = new BoundedParser({ scriptingEnabled: false, treeAdapter: boundedAdapter(told, most) });
  parser.most = most;
  return parser;
}

/** A page that was cut before its title still gets it. */
function saveTitle(document: Document, html: string): void {
  const root = document.children.find((node): node is Element => node.type === 'tag');
  const head = root?.children.find((node): node is Element => node.type === 'tag' && node.name === 'head');
  if (!head || head.children.some((node) => node.type === 'tag' && node.name === 'title')) return;
  const found = /<title\b[^<>]{0,200}>[^<]{1,4000}/iu.exec(withoutComments(html));
  if (!found) return;
  const parser = boundedParser(() => undefined, LIMITS);
  parser.tokenizer.write(`${found[0]}</title>`, true);
  const title = findTitle(parser.document);
  if (title) append(head, Object.assign(title, { parent: null }));
}

function findTitle(node: Document | Element): Element | null {
  for (const child of node.children) {
    if (child.type !== 'tag') continue;
    const found = child.name === 'title' ? child : findTitle(child);
    if (found) return found;
  }
  return null;
}
