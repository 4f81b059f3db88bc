import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePost } from '../../../src/core/posts/published-post.ts';
import { usesByPage, usesOf } from '../../../src/core/posts/used-before.ts';
import type { LinkUrl } from '../../../src/model.ts';

const body = '\n## [題](https://a.example/x?utm_source=b)\n\nhttps://a.example/y\n';

describe('an earlier post', () => {
  it.each([
    [
      'Jekyll',
      '2025-05-11-pick.md',
      '---\nlayout: post\ntitle: "4月: x"\ndate: 2025-05-11 00:00:00 +0900\n---\n',
      '2025-05-11',
    ],
    [
      'Hugo in TOML',
      'pick.md',
      '+++\ntitle = "4月: x"\ndate = 2025-05-11T00:00:00+09:00\ndraft = false\n\n[params]\ntitle = "no"\n+++\n',
      '2025-05-11',
    ],
    [
      'zenn',
      'a1b2c3d4e5f6.md',
      '---\ntitle: "4月: x"\nemoji: "📰"\npublished: true\npublished_at: 2025-05-11 07:00\n---\n',
      '2025-05-11',
    ],
    [
      'はてなブログ',
      'entry/1.md',
      '---\nTitle: "4月: x"\nDate: 2025-05-11T09:00:00+09:00\nURL: https://b.example/1\n---\n',
      '2025-05-11',
    ],
    ['Astro', 'pick.mdx', "---\ntitle: '4月: x'\npubDate: 2025-05-11\n---\n", '2025-05-11'],
    ['Qiita', 'public/pick.md', '---\ntitle: "4月: x"\ntags: [a]\nprivate: false\nid: null\n---\n', null],
    ['Windows, with a mark of byte order', 'pick.md', '\ufeff---\r\ntitle: "4月: x"\r\n---\r\n', null],
  ])('of %s has its title, its day and its links', (_, file, front, day) => {
    const post = parsePost(`${front}${body}`, file);
    const first = front.split('\n').length + 1;
    expect(post).toMatchObject({ title: '4月: x', day, published: true });
    expect(post.links).toEqual([
      { url: 'https://a.example/x?utm_source=b', text: '題', line: first },
      { url: 'https://a.example/y', text: 'https://a.example/y', line: first + 2 },
    ]);
  });

  it('without front matter is named by its first heading, and by the day in the name of its file', () => {
    expect(parsePost('# 見出し\n', '/b/2025-05-11-x.md')).toMatchObject({
      title: '見出し',
      day: '2025-05-11',
      url: null,
    });
    expect(parsePost('---\ntitle: [\n---\nhttps://a.example/\n', '2025-13-45-x.md')).toMatchObject({
      title: '',
      day: null,
    });
  });

  it('may be one that nobody has seen yet', () => {
    for (const front of ['draft: true', 'published: false', 'private: true', 'Draft: true'])
      expect(parsePost(`---\n${front}\n---\n`, 'a.md').published).toBe(false);
  });

  it('may be any text', () => fc.assert(fc.property(fc.string(), (text) => void parsePost(text, 'a.md'))));
});

it('what was used before is found in any variant of its address, the latest post first', () => {
  const posts = [
    parsePost(`---\ndate: 2025-03-10\n---\n${body}`, 'a.md'),
    parsePost(`---\ndate: 2025-04-10\n---\n${body}${body}`, 'b.md'),
    parsePost(`---\ndate: 2025-05-10\ndraft: true\n---\n${body}`, 'c.md'),
  ];
  const uses = usesByPage(posts);
  expect(usesOf('http://www.a.example/x/' as LinkUrl, uses).map(({ post, link }) => [post.file, link.line])).toEqual([
    ['b.md', 5],
    ['a.md', 5],
  ]);
  expect(usesOf('https://a.example/z' as LinkUrl, uses)).toEqual([]);
});
