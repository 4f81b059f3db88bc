import fc from 'fast-check';
import { parseHTML } from './markup.ts';
import { describe, expect, it } from 'vitest';
import { draftView } from '../../../src/core/merge/draft-view.ts';
import { ENGINE_LOOKS } from '../../../src/core/preview/engine-look.ts';
import { sectionsOf } from '../../../src/core/preview/sections.ts';
import { lawRuns, lawTimeout } from '../../counts.ts';

const PLAIN = ENGINE_LOOKS.plain;
const markupOf = (draft: string): string =>
  sectionsOf(draftView(draft), PLAIN)
    .map(({ body }) => body.html)
    .join('');

const DRAFT = `---
title: 題
---

ごあいさつ。

<!-- roundup 0123456789ab+1 https://a.example/1 -->
## [一つめ](https://a.example/1)

自分のことば。

<!-- ここに自分のことば -->
<!-- roundup 0123456789ab+1 https://a.example/2 -->
## [二つめ](https://a.example/2)

- 一
- 二
`;

describe('the sections of a post', () => {
  it('stand where the blocks of the draft do', () => {
    const sections = sectionsOf(draftView(DRAFT), PLAIN);
    expect(sections.map(({ url, from }) => [url, from])).toEqual([
      [null, 5],
      ['https://a.example/1', 8],
      ['https://a.example/2', 14],
    ]);
    expect(sections.map(({ id }) => id?.length)).toEqual([undefined, 8, 8]);
  });

  it('say of each element in which line of its section it begins', () => {
    expect(markupOf(DRAFT)).toContain('<li data-line="3">');
    expect(markupOf(DRAFT)).toContain('<p data-line="2">自分のことば。</p>');
  });

  it('are the same whatever is written above them, but for where they begin', () => {
    const longer = DRAFT.replace('ごあいさつ。', 'ごあいさつ。\n\nもう一つ。\n');
    const [before, now] = [DRAFT, longer].map((draft) => sectionsOf(draftView(draft), PLAIN).slice(1));
    expect(now?.map(({ body }) => body)).toEqual(before?.map(({ body }) => body));
    expect(now?.map(({ from }) => from)).toEqual(before?.map(({ from }) => from + 3));
  });

  it('show what CommonMark does not show bold as it is', () => {
    expect(markupOf('これは**「重要」**に。\n')).toContain('**「重要」**');
    expect(markupOf('これは **重要** に。\n')).toContain('<strong>重要</strong>');
  });

  it('tell the line below a quotation that names its source from its last paragraph', () => {
    const quoted = '> 一段落め。\n>\n> 二段落め。\n';
    const shown = (text: string): string =>
      sectionsOf(draftView(text), ENGINE_LOOKS.plain)
        .map(({ body }) => body.html)
        .join('');
    expect(shown(quoted)).not.toContain('class="source"');
    expect(shown(`${quoted}>\n> 出典: [新聞](https://news.example/)\n`)).toMatch(
      /二段落め。<\/p>\s*<p class="source"[^>]*>出典: /u,
    );
    expect(shown('出典: 引用ではない段落。\n')).not.toContain('class="source"');
  });

  it('name each item of a list that several blocks make', () => {
    const draft = `${DRAFT}<!-- roundup 0123456789ab+1 https://a.example/3 -->
- [三](https://a.example/3)
<!-- roundup 0123456789ab+1 https://a.example/4 -->
- [四](https://a.example/4)
  続き
`;
    const html = markupOf(draft);
    expect([...html.matchAll(/<(\w+)[^>]* data-url="([^"]*)"/gu)].map(([, name, url]) => `${name} ${url}`)).toEqual([
      'li https://a.example/3',
      'li https://a.example/4',
    ]);
    const more = sectionsOf(draftView(`${draft}\n自分の一文。\n`), PLAIN);
    expect(more.at(-1)?.url).toBe('https://a.example/4');
    expect(more.map(({ body }) => body.html).join('')).not.toContain('data-url="https://a.example/4"');
  });

  it('show no comment, no marker and no front matter', () => {
    expect(markupOf(DRAFT)).not.toMatch(/roundup|ここに|title/u);
  });

  const LIVE = [
    '<script>x</script>',
    '<img src=x onerror=x>',
    '[a](javascript:x)',
    '<javascript:x>',
    '![a](https://b.example/i.png)',
  ];
  it(
    'hold nothing live, whatever the draft says',
    () => {
      const line = fc.oneof(
        fc.string({ maxLength: 30 }),
        fc.constantFrom(...LIVE, '<svg onload=x>', '[x]: data:text/html,x', '[x]'),
      );
      fc.assert(
        fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
          const { elements, attributes, addresses } = parseHTML(markupOf(lines.join('\n')));
          expect(
            elements.filter((name) => ['script', 'img', 'svg', 'iframe', 'style', 'form', 'link'].includes(name)),
          ).toEqual([]);
          expect(attributes.filter((name) => name.startsWith('on') || name === 'style')).toEqual([]);
          expect(addresses.filter((address) => /^\s*(?:javascript|vbscript|data|file):/iu.test(address))).toEqual([]);
        }),
        { numRuns: lawRuns(500) },
      );
    },
    lawTimeout(500),
  );
});
