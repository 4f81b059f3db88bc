import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openView } from '../../../../src/core/read/view.ts';
import { parseJsonLd } from '../../../../src/core/read/view/json-ld.ts';

const texts = (html: string): readonly string[] => openView(html, 'https://example.jp/').blocks.map(({ text }) => text);

describe('the blocks of a page', () => {
  it('are its visible text in order, whatever the nesting', () => {
    const node = fc.letrec<{ html: { readonly markup: string; readonly text: string } }>((tie) => ({
      html: fc.oneof(
        { depthSize: 'small' },
        fc.stringMatching(/^[a-z猫駅]{1,6}$/u).map((word) => ({ markup: `${word} `, text: word })),
        fc
          .tuple(
            fc.constantFrom('div', 'section', 'p', 'span', 'b', 'li', 'td', 'nav', 'h2'),
            fc.array(tie('html'), { maxLength: 4 }),
          )
          .map(([tag, inside]) => ({
            markup: `<${tag}>${inside.map(({ markup }) => markup).join('')}</${tag}>`,
            text: inside.map(({ text }) => text).join(''),
          })),
        fc
          .constantFrom('script', 'style', 'noscript', 'rt')
          .map((tag) => ({ markup: `<${tag}>zzz</${tag}>`, text: '' })),
      ),
    })).html;
    fc.assert(
      fc.property(fc.array(node, { maxLength: 8 }), (nodes) => {
        expect(
          texts(`<body>${nodes.map(({ markup }) => markup).join('')}</body>`)
            .join('')
            .replaceAll(/\s/gu, ''),
        ).toBe(nodes.map(({ text }) => text).join(''));
      }),
    );
  });

  it('leave out what is hidden, and the readings of ruby', () => {
    expect(
      texts(
        '<p>見える<span style="display: none">隠れた</span></p><div hidden>これも</div><p><ruby>駅<rp>(</rp><rt>えき</rt><rp>)</rp></ruby>長</p>',
      ),
    ).toEqual(['見える', '駅長']);
  });

  it('take a layout that is named after furniture for the page', () => {
    const view = openView(
      '<div class="has-sidebar nav-wrap"><h1>題</h1><p>本文はここにあります。</p></div><div class="sidebar">人気</div>',
      'https://example.jp/',
    );
    expect(view.blocks.map(({ furniture }) => furniture)).toEqual([false, false, true]);
  });
});

describe('parseJsonLd', () => {
  it('gives back what is valid', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/u), fc.string()), (node) => {
        expect(parseJsonLd([JSON.stringify(node)])).toEqual([node]);
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom('{', '}', '[', ']', '"', ':', ',', '\n', '\\', '@type', 'headline', 'a', '//', '/*', '1'),
          { maxLength: 40 },
        ),
        (pieces) => Array.isArray(parseJsonLd([pieces.join('')])),
      ),
    );
  });

  it.each([
    ['{"headline":"一行\n二行"}', '一行\n二行'],
    ['{"headline":"題",}', '題'],
    ['/* c */ {"headline":"題" // d\n}', '題'],
    ['<!-- {"headline":"題"} -->', '題'],
    ['{"headline":"題"};', '題'],
    ['{"a":1}{"headline":"題"}', '題'],
    ['{"headline":"C:\\dir, ok"}', 'C:\\dir, ok'],
    ['{"name":"引用"符"入り","headline":"題"', '題'],
    ['{"url":"https://example.jp/a//b","headline":"題",,}', '題'],
    ['{"@graph":[{"@type":"WebSite"},{"headline":"題"}]}', '題'],
  ])('%j', (script, headline) => {
    expect(parseJsonLd([script]).map((node) => node['headline'])).toContain(headline);
  });
});
