import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LightElement } from '../../../../src/core/read/dom/element.ts';
import { lightDocument } from '../../../../src/core/read/dom/light-document.ts';
import { LightText, type LightNode, type LightParent } from '../../../../src/core/read/dom/nodes.ts';
import { reread } from '../../../../src/core/read/dom/reread.ts';
import { Html } from '../../../../src/core/read/dom/serialize.ts';
import { parseTree } from '../../../../src/core/read/tree/parse-tree.ts';
import { countFrom, lawRuns, someOf } from '../../../counts.ts';
import { realPages } from '../../../hostile/real-pages.ts';
import { makePage, mutate } from './page-maker.ts';

const empty = lightDocument(parseTree('').document, 'https://news.example/');
const make = (name: string, values: Readonly<Record<string, string>>): LightElement =>
  new LightElement(empty, name, values, true);

type Shape = string | readonly [name: string, values: Readonly<Record<string, string>>, ...Shape[]];

function shapeOf(node: LightNode): Shape {
  if (node instanceof LightText) return node.textContent;
  const { tagName, values, childNodes } = node as LightElement;
  return [tagName, values, ...childNodes.map(shapeOf)];
}

/** Whether it is given back; where it is, as the parser reads it. */
function isGivenBack(element: LightParent, context = 'body'): boolean {
  const html = new Html(element as LightElement);
  const nodes = reread(html.content, context, make);
  if (nodes) expect(nodes.map(shapeOf)).toEqual(empty.fragment(String(html), context).map(shapeOf));
  return nodes !== null;
}

const bodyOf = (html: string): LightElement =>
  lightDocument(parseTree(html).document, 'https://news.example/').body ?? make('body', {});

describe('content that is read again without being written', () => {
  it('is what the parser reads, of real pages', () => {
    const given = realPages().filter(({ html }) => isGivenBack(bodyOf(html)));
    expect(given.length).toBeGreaterThan(realPages().length / 2);
  });

  it('is what the parser reads, of made and broken pages', () => {
    let given = 0;
    const seeds = countFrom('ROUNDUP_MUTATIONS', 400, 60);
    for (let seed = 0; seed < seeds; seed += 1) if (isGivenBack(bodyOf(mutate(makePage(seed), seed)))) given += 1;
    expect(given).toBeGreaterThan(seeds / 20);
  });

  const NAMES = (
    'a b code font i nobr small p p div div address section h1 h2 ul li li dl dd dt table tbody thead tfoot tr td th ' +
    'caption colgroup col form button object applet marquee select option optgroup pre listing textarea title iframe ' +
    'noscript span span ruby rb br img hr input meta base details dialog search summary fieldset center figure label ' +
    'noembed noframes xmp plaintext image body html head frame frameset math svg x-y template script style constructor'
  ).split(' ');
  const text = fc.constantFrom(
    '文',
    'a',
    ' ',
    '\n',
    '\n文',
    'a & b',
    '<b>',
    '\u00a0',
    '&amp;',
    '</p>',
    '\r',
    '\0',
    '',
    '"',
  );
  const values = fc.dictionary(
    fc.constantFrom('id', 'class', 'こ', 'a"b', 'a=b', 'A', 'x/y', 'x y', '', '1', 'data-x', '<'),
    fc.constantFrom('', 'x', '"', '&lt;', '\n', '\r', '\u00a0', '<>'),
    { maxKeys: 2 },
  );
  const { tree } = fc.letrec<{ tree: LightParent; node: LightNode }>((tie) => ({
    tree: fc
      .tuple(
        fc.constantFrom(...NAMES),
        fc.oneof({ weight: 9, arbitrary: fc.constant({}) }, values),
        fc.array(tie('node'), { maxLength: 4 }),
      )
      .map(([name, given, children]) => {
        const element = make(name, given);
        for (const child of children) element.appendChild(child);
        return element;
      }),
    node: fc.oneof(
      { maxDepth: 6, depthSize: 'large' },
      text.map((data) => new LightText(data)),
      tie('tree'),
    ),
  }));

  it('is what the parser reads, of any tree', () => {
    let given = 0;
    fc.assert(
      fc.property(tree, fc.constantFrom('body', 'div', 'table', 'p'), (element, context) => {
        const holder = make(context, {});
        holder.appendChild(element);
        if (isGivenBack(holder, context)) given += 1;
      }),
      { numRuns: lawRuns(20_000, 2_000) },
    );
    expect(given).toBeGreaterThan(100);
  });

  it('is what the parser reads, of each name in each other', () => {
    let given = 0;
    for (const outer of NAMES)
      for (const middle of someOf(NAMES, 9))
        for (const inner of NAMES) {
          const elements = [outer, middle, inner].map((name) => make(name, {}));
          const holder = make('body', {});
          elements.reduce((parent, element) => parent.appendChild(element), holder).appendChild(new LightText('文'));
          if (isGivenBack(holder)) given += 1;
        }
    expect(given).toBeGreaterThan(3_000);
  });
});
