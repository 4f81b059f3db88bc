import { afterEach, describe, expect, it, vi } from 'vitest';
import { findBody, referenceBody } from '../../../../src/core/read/body/find-body.ts';
import { readBody } from '../../../../src/core/read/body/read-body.ts';
import { LightElement } from '../../../../src/core/read/dom/element.ts';
import { parseTree } from '../../../../src/core/read/tree/parse-tree.ts';

const URL_OF_PAGE = 'https://news.example.co.jp/story.html';
const SENTENCE = '県内の三つの病院で電子カルテが停止し、担当者は「復旧は来週になる」と話している。';

function bodyOf(html: string): ReturnType<typeof readBody> {
  return readBody(parseTree(html).document, URL_OF_PAGE);
}
function article(inner: string): string {
  return `<title>停止</title><body><div id=main><h2>経緯</h2>${inner}<p>${SENTENCE.repeat(3)}</p></div>`;
}

afterEach(() => void vi.restoreAllMocks());

describe('the body of a page', () => {
  it('comes as paragraphs on one line each, headings and list items among them', () => {
    const body = bodyOf(article(`<p>${SENTENCE}\n  続きの文。</p><ul><li>一つ目の項目</li><li>二つ目の項目</li></ul>`));
    expect(body?.blocks).toEqual(['経緯', `${SENTENCE}続きの文。`, '一つ目の項目', '二つ目の項目', SENTENCE.repeat(3)]);
    expect(body?.text).toBe(body?.blocks.join('\n'));
  });

  it('parts paragraphs at two line breaks, not at one', () => {
    expect(
      bodyOf(article(`<div>${SENTENCE}<br>次の行。<br><br>別の段落です、<br>ここまで。</div>`))?.blocks.slice(1, 3),
    ).toEqual([`${SENTENCE}次の行。`, '別の段落です、 ここまで。']);
  });

  it('keeps the spaces of western text at line ends', () => {
    expect(bodyOf(article('<p>The maintainer released\nversion 4.2 on Monday, after two years.</p>'))?.blocks[1]).toBe(
      'The maintainer released version 4.2 on Monday, after two years.',
    );
  });

  it('says no ruby readings and no text of drawings, and is not parted by comments', () => {
    const body = bodyOf(
      article(
        `<div>${SENTENCE}<ruby>体罰<rp>(</rp><rt>たいばつ</rt><rp>)</rp></ruby>の<!-- -->問題<svg><title>icon</title></svg>。</div>`,
      ),
    );
    expect(body?.blocks[1]).toBe(`${SENTENCE}体罰の問題。`);
  });

  it('gives absolute links without duplicates and without places on the page itself', () => {
    const links = [
      '/a',
      '#part',
      'https://other.example/x',
      '/a',
      'mailto:a@b.example',
      'javascript:void(0)',
      `${URL_OF_PAGE}#top`,
    ]
      .map((href) => `<a href="${href}">ここ</a>`)
      .join('、');
    expect(bodyOf(article(`<p>${SENTENCE.repeat(4)}${links}</p>`))?.links).toEqual([
      'https://news.example.co.jp/a',
      'https://other.example/x',
    ]);
  });

  it('resolves links by the base of the page', () => {
    expect(
      bodyOf(`<base href="https://base.example/dir/">${article(`<p>${SENTENCE.repeat(4)}<a href="a">ここ</a></p>`)}`)
        ?.links,
    ).toEqual(['https://base.example/dir/a']);
  });

  it('is null for a page without text, and for no page at all', async () => {
    for (const html of ['', '<body></body>', '<script>var text = "x";</script>', '<!-- nothing -->'])
      expect(await findBody(parseTree(html).document, URL_OF_PAGE)).toBeNull();
  });

  it('leaves the tree as it was', () => {
    const { document } = parseTree(article(`<p class=x>${SENTENCE}<font>a</font><br><br>b</p>`));
    const before = readBody(document, URL_OF_PAGE);
    expect(readBody(document, URL_OF_PAGE)).toEqual(before);
  });
});

describe('jsdom in place of the light DOM', () => {
  const html = article(`<p>${SENTENCE}</p><blockquote>引用された文章です。</blockquote>`);

  it('gives the same body', async () => {
    const { document } = parseTree(html);
    expect(await referenceBody(document, URL_OF_PAGE)).toEqual(readBody(document, URL_OF_PAGE));
  });

  it('is asked where the light DOM throws', async () => {
    const { document } = parseTree(html);
    const expected = readBody(document, URL_OF_PAGE);
    vi.spyOn(LightElement.prototype, 'getAttribute').mockImplementation(() => {
      throw new TypeError('a member that is missing');
    });
    expect(() => readBody(document, URL_OF_PAGE)).toThrow('a member that is missing');
    expect(await findBody(document, URL_OF_PAGE)).toEqual(expected);
  });
});
