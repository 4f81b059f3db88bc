import { load } from 'cheerio/slim';
import type { AnyNode } from 'domhandler';
import fc from 'fast-check';
import { parse, serialize } from 'parse5';
import { describe, expect, it } from 'vitest';
import { boundedAdapter } from '../../../../src/core/read/tree/adapter.ts';
import { LIMITS, type Bounds, type Limit } from '../../../../src/core/read/tree/limits.ts';
import { parseTree } from '../../../../src/core/read/tree/parse-tree.ts';
import { lawRuns } from '../../../counts.ts';
import { makePage, mutate } from '../dom/page-maker.ts';

function written(html: string): string {
  const treeAdapter = {
    ...boundedAdapter(() => undefined),
    getAttrList: ({ attribs }: { attribs: Record<string, string> }) =>
      Object.entries(attribs).map(([name, value]) => ({ name, value })),
  };
  return serialize(parseTree(html).document, { treeAdapter, scriptingEnabled: false });
}

function depthOf(node: AnyNode): number {
  let deepest = 0;
  const todo: { readonly node: AnyNode; readonly depth: number }[] = [{ node, depth: 0 }];
  for (let next = todo.pop(); next; next = todo.pop()) {
    deepest = Math.max(deepest, next.depth);
    if ('children' in next.node)
      for (const child of next.node.children)
        todo.push({ node: child, depth: next.depth + (child.type === 'text' ? 0 : 1) });
  }
  return deepest;
}

/** Every link between nodes agrees with the lists of children. */
function brokenLinks(node: AnyNode): number {
  if (!('children' in node)) return 0;
  return node.children.reduce((broken, child, index) => {
    const right =
      child.parent === node &&
      child.prev === (node.children[index - 1] ?? null) &&
      child.next === (node.children[index + 1] ?? null);
    return broken + (right ? 0 : 1) + brokenLinks(child);
  }, 0);
}

describe('the tree', () => {
  it('is the one that parse5 makes, for made and broken pages', () => {
    for (let seed = 0; seed < lawRuns(400, 60); seed += 1) {
      // What a template holds is not in our tree.
      const html = mutate(makePage(seed), seed).replaceAll(/<\/?template>?/gu, '');
      expect(written(html), `seed ${seed}`).toBe(
        serialize(parse(html, { scriptingEnabled: false }), { scriptingEnabled: false }),
      );
    }
  });

  it('is the one that parse5 makes, whatever characters stand in texts, names and values', () => {
    const tags = [
      'p',
      'b',
      'a',
      'table',
      'td',
      'tr',
      'colgroup',
      'caption',
      'select',
      'option',
      'pre',
      'textarea',
      'title',
      'script',
      'style',
      'svg',
      'math',
      'mtext',
      'noscript',
      'plaintext',
      'body',
      'head',
      'frameset',
      'noframes',
      'form',
      'x-é',
      'DIV',
    ];
    const piece = fc.constantFrom(
      'a',
      'text',
      'A',
      '漢字',
      '𠮷',
      '\ud800',
      '\udc00',
      ' ',
      '\n',
      '\r',
      '\r\n',
      '\t',
      '\f',
      '\0',
      '\u000b',
      '&amp;',
      '&ampa',
      '&#x41;',
      '&#0;',
      '&nosuch;',
      '&',
      '<',
      '>',
      '"',
      "'",
      '=',
      '`',
      '/',
      '-',
      '--',
      '!',
      ';',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '</',
      '<?',
      '<!doctype html>',
      '<script>',
      '</script>',
    );
    const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
    const value = fc.oneof(
      text.map((inside) => `"${inside.replaceAll('"', '')}"`),
      text.map((inside) => `'${inside.replaceAll("'", '')}'`),
      text,
    );
    const attribute = fc
      .tuple(fc.oneof(fc.constantFrom('id', 'CLASS', 'data-x', 'href', 'xlink:href', 'é'), text), value)
      .map(([name, given]) => ` ${name}=${given}`);
    const tag = fc
      .tuple(fc.constantFrom(...tags), fc.array(attribute, { maxLength: 3 }), fc.constantFrom('>', '/>', '', ' >'))
      .map(([name, attributes, end]) => `<${name}${attributes.join('')}${end}`);
    const token = fc.oneof(
      text,
      text,
      tag,
      fc.constantFrom(...tags).map((name) => `</${name}>`),
      text.map((inside) => `<!--${inside}-->`),
      text.map((inside) => `<script>${inside}</script>`),
    );
    fc.assert(
      fc.property(fc.array(token, { maxLength: 30 }), (tokens) => {
        const html = tokens.join('');
        expect(written(html)).toBe(serialize(parse(html, { scriptingEnabled: false }), { scriptingEnabled: false }));
      }),
      { numRuns: lawRuns(4000) },
    );
  });

  it('is the one that parse5 makes, of a tag with many attributes, also of one name', () => {
    const attribute = fc
      .tuple(
        fc.constantFrom('a', 'B', 'é', 'x'),
        fc.nat(90),
        fc.constantFrom('', '=v', '="v"', '="&amp;"', ' = v', '/'),
      )
      .map(([name, number, value]) => `${name}${number}${value}`);
    fc.assert(
      fc.property(fc.array(attribute, { minLength: 50, maxLength: 120 }), (attributes) => {
        const html = `<p ${attributes.join(' ')}>x`;
        expect(written(html)).toBe(serialize(parse(html, { scriptingEnabled: false }), { scriptingEnabled: false }));
      }),
      { numRuns: lawRuns(400, 60) },
    );
  });

  it('holds together, whatever the page', () => {
    const tags = [
      'p',
      'b',
      'a',
      'table',
      'tr',
      'td',
      'div',
      'font',
      'select',
      'svg',
      'template',
      'body',
      'form',
      'ruby',
      'rt',
      'button',
      'li',
      'h1',
      'i',
      'nobr',
      'math',
      'frameset',
      'option',
    ];
    const token = fc.oneof(
      fc.constantFrom(...tags.flatMap((tag) => [`<${tag}>`, `</${tag}>`, `<${tag} x=1>`])),
      fc.constantFrom('text', ' ', '<br>', '<!--c-->', '\0', '<', '&'),
    );
    fc.assert(
      fc.property(
        fc.array(token, { maxLength: 120 }),
        (tokens) => brokenLinks(parseTree(tokens.join('')).document) === 0,
      ),
      { numRuns: lawRuns(1500) },
    );
  });

  it('is what cheerio reads as it is', () => {
    const $ = load(
      parseTree('<!DOCTYPE html><html lang=ja><title>題</title><meta property="og:title" content="A &amp; B"><p>x<p>y')
        .document,
    );
    expect([
      $('title').text(),
      $('meta[property="og:title"]').attr('content'),
      $('p').length,
      $('html').attr('lang'),
      $('p').last().prev().text(),
    ]).toEqual(['題', 'A & B', 2, 'ja', 'x']);
  });

  it('reads noscript as content, since no script runs', () => {
    expect(load(parseTree('<body><noscript><img src=a.png></noscript>').document)('noscript img').length).toBe(1);
  });
});

// A hundredth and less of what a page may take.
const LOW: Bounds = {
  characters: 2_000,
  elements: 60,
  nodes: 60,
  operations: 400,
  depth: 8,
  attributes: 3,
  attributeCharacters: 40,
};
// The title is looked for once more where it was cut off.
const WITH_TITLE = LOW.elements + 1;
const PARAGRAPH = '<p>県内の病院で電子カルテが停止した。</p>';

describe('the limits', () => {
  const cases: Readonly<Record<Exclude<Limit, 'parser'>, string>> = {
    depth: `<title>T</title>${'<div>'.repeat(12)}text`,
    elements: `<title>T</title>${PARAGRAPH.repeat(LOW.elements)}`,
    nodes: `<title>T</title>${'<!--c-->'.repeat(LOW.nodes + 1)}`,
    operations: `<title>T</title>${'a<br>'.repeat(LOW.operations)}`,
    attributes: '<title>T</title><p a=1 b=2 c=3 d=4>text',
    attributeCharacters: `<title>T</title><p title="${'x'.repeat(LOW.attributeCharacters + 1)}">text`,
    characters: `<title>T</title>${'文'.repeat(LOW.characters)}`,
  };
  it.each(Object.entries(cases))('%s: told, and the title is there', (limit, html) => {
    const most = { ...LIMITS, [limit]: LOW[limit as keyof Bounds] };
    const { document, limits } = parseTree(html, most);
    expect(limits).toEqual([limit]);
    expect(load(document)('title').text()).toBe('T');
    expect(depthOf(document)).toBeLessThanOrEqual(most.depth + 1);
    expect(parseTree(html).limits).toEqual([]);
  });

  it('hold, however many of them a page meets', () => {
    for (let seed = 0; seed < lawRuns(200, 30); seed += 1) {
      const { document, limits } = parseTree(mutate(makePage(seed), seed), LOW);
      const $ = load(document);
      expect(depthOf(document), `seed ${seed}`).toBeLessThanOrEqual(LOW.depth + 1);
      expect($('*').length, `seed ${seed}: ${limits.join(' ')}`).toBeLessThanOrEqual(WITH_TITLE);
      for (const { attribs = {} } of $('*').toArray() as { attribs?: object }[])
        expect(Object.keys(attribs).length).toBeLessThanOrEqual(2 * LOW.attributes);
      expect(brokenLinks(document)).toBe(0);
    }
  });

  it('keep the text that is nested too deeply', () => {
    const html = `${'<div>'.repeat(12)}deep${'</div>'.repeat(12)}<p>after`;
    const $ = load(parseTree(html, { ...LIMITS, depth: LOW.depth }).document);
    expect([$('body').text(), $('body > p').text()]).toEqual(['deepafter', 'after']);
  });

  it('find a title behind what was cut', () => {
    const html = `<head>${'<meta name=a content=b>'.repeat(LOW.elements)}<title>A &amp; 題</title>`;
    expect(load(parseTree(html, { ...LIMITS, elements: LOW.elements }).document)('title').text()).toBe('A & 題');
  });

  it('are not touched by an ordinary page', () => expect(parseTree(makePage(3)).limits).toEqual([]));
});
