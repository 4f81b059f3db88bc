import { load } from 'cheerio/slim';
import type { AnyNode } from 'domhandler';
import fc from 'fast-check';
import { parse, serialize } from 'parse5';
import { describe, expect, it } from 'vitest';
import { boundedAdapter } from '../../../../src/core/read/tree/adapter.ts';
import { LIMITS } from '../../../../src/core/read/tree/limits.ts';
import { parseTree } from '../../../../src/core/read/tree/parse-tree.ts';
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
    for (let seed = 0; seed < 400; seed += 1) {
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
      { numRuns: 4000 },
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
      { numRuns: 1500 },
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

describe('the limits', () => {
  const cases: Readonly<Record<string, string>> = {
    depth: `<title>T</title>${'<div>'.repeat(5000)}text`,
    elements: `<title>T</title>${'<i>x</i>'.repeat(30_000)}`,
    nodes: `<title>T</title>${'<!--c-->'.repeat(100_000)}`,
    attributes: `<title>T</title><p ${Array.from({ length: 20_000 }, (_, n) => `a${n}=1`).join(' ')}>text`,
    attributeCharacters: `<title>T</title><p title="${'x'.repeat(200_000)}">text`,
    characters: `<title>T</title>${'文'.repeat(LIMITS.characters)}`,
  };
  it.each(Object.entries(cases))('%s: told, and the title is there', (limit, html) => {
    const { document, limits } = parseTree(html);
    expect(limits).toContain(limit);
    expect(load(document)('title').text()).toBe('T');
    expect(depthOf(document)).toBeLessThanOrEqual(LIMITS.depth + 1);
  });

  it('keep the text that is nested too deeply', () => {
    const $ = load(parseTree(`${'<div>'.repeat(5000)}deep${'</div>'.repeat(5000)}<p>after`).document);
    expect([$('body').text(), $('body > p').text()]).toEqual(['deepafter', 'after']);
  });

  it.each([
    ['unclosed formatting', Array.from({ length: 4000 }, (_, n) => `<font size=${n}><p>`).join('')],
    ['an attribute that overlapping tags copy', `<p><a href="${'A'.repeat(50_000)}">${'<p>a'.repeat(12_000)}`],
    ['text thrown out of a table', `<table>${'a<tr>'.repeat(20_000)}`],
    ['overlapping tags', `${'<b><i>'.repeat(500)}${'<div>x</b></i>'.repeat(3000)}`],
    ['end tags of nothing', `${'<span>'.repeat(5000)}${'</x>'.repeat(400_000)}`],
  ])('keep %s cheap', (_, html) => {
    const start = performance.now();
    const { document } = parseTree(html);
    expect(performance.now() - start).toBeLessThan(4000);
    expect(depthOf(document)).toBeLessThanOrEqual(LIMITS.depth + 1);
  });

  it('find a title behind what was cut', () => {
    expect(
      load(parseTree(`<head>${'<meta name=a content=b>'.repeat(25_000)}<title>A &amp; 題</title>`).document)(
        'title',
      ).text(),
    ).toBe('A & 題');
  });

  it('are not touched by an ordinary page', () => expect(parseTree(makePage(3)).limits).toEqual([]));
});
