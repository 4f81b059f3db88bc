import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSource } from '../../../../src/core/sources/parse-source.ts';
import type { Found } from '../../../../src/core/sources/source.ts';

const BODY = `<DL><p>
<DT><H3 ADD_DATE="1">仕事 &amp; 遊び</H3>\r
<DL><p>
<DT><A HREF="https://a.example/1?x=<y>&amp;z=1" ADD_DATE="1744005600" TAGS="x,y">一つ目の<b>題</b>名 a < b &#x1f600;𠮷</A>
<DD>言葉 <a href="https://a.example/in-note">中のリンク</a> と <blockquote>引用 &lt;p&gt;</blockquote>\r\n続き <T> の型
</DL><p>
<DT><A HREF="https://a.example/2" ADD_DATE="1744005601">二つ目</A>
<DT><A HREF="place:x" ADD_DATE="1744005602">ページではない</A>
<DT><A HREF="https://a.example/3" TIME_ADDED="1744005603">三つ目</A><DD>最後の言葉
</DL>
`;
const PIECE = 8_192;

/** The links behind so many characters on the first line. */
async function behind(characters: number, body = BODY): Promise<Found> {
  const head = `<!DOCTYPE NETSCAPE-Bookmark-file-1><!--${'.'.repeat(characters)}-->\n`;
  return parseSource(new TextEncoder().encode(head + body), 'bookmarks.html', { timeZone: 'Asia/Tokyo' });
}

describe('bookmarks as HTML', () => {
  it('say the same wherever the pieces part in which they are read', async () => {
    const expected = await behind(0);
    expect(expected.links).toHaveLength(3);
    const places = fc.integer({ min: PIECE - BODY.length - 100, max: PIECE + 10 });
    await fc.assert(
      fc.asyncProperty(places, async (characters) => {
        expect(await behind(characters)).toEqual(expected);
      }),
    );
  });

  it('keep the lines of links whose tag holds any number of pieces', async () => {
    const long = `<DT><A HREF="https://a.example/long" ADD_DATE="1744005604" X="${'<x\n'.repeat(PIECE)}">長い</A>\n`;
    const { links } = await behind(10, `${long}${BODY}`);
    expect(links.map(({ title, line }) => [title, line])).toEqual([
      ['長い', 2],
      ...(await behind(10)).links.map(({ title, line }) => [title, line + PIECE + 1]),
    ]);
  });
});
