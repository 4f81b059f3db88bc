import { html as names } from 'parse5';
import type { ParentNode } from 'domhandler';
import { boundedAdapter } from './adapter.ts';
import { BoundedParser } from './bounded-parser.ts';
import { flatten } from './flatten.ts';
import { Cut, LIMITS } from './limits.ts';

/** HTML as the content of an element of this name, within the limits of a page; where it is cut, what was read. */
export function parseFragment(html: string, context: string): ParentNode {
  const adapter = boundedAdapter(() => undefined);
  const parser = BoundedParser.getFragmentParser(adapter.createElement(context, names.NS.HTML, []), {
    scriptingEnabled: false,
    treeAdapter: adapter,
  });
  try {
    parser.tokenizer.write(html, true);
  } catch (error) {
    if (!(error instanceof Cut)) throw error;
  }
  const fragment = parser.getFragment();
  flatten(fragment, LIMITS.depth);
  return fragment;
}
