import { expect, it } from 'vitest';
import { isPostOf } from '../../../src/core/posts/own-post.ts';
import { parsePost } from '../../../src/core/posts/published-post.ts';

const NAMES = { slug: '2025-04-pickup', title: '2025年4月の記事', url: 'https://blog.example/2025-04' };

it.each<[string, string, string, boolean]>([
  ['its file', 'posts/2025-05-11-2025-04-pickup.md', '---\ntitle: x\n---\n', true],
  ['its title', 'posts/x.md', '---\ntitle: 2025年4月の記事\n---\n', true],
  ['its address', 'posts/x.md', '---\ntitle: x\nurl: https://blog.example/2025-04\n---\n', true],
  ['nothing', 'posts/2025-04-pickup-2.md', '---\ntitle: 2025年3月の記事\n---\n', false],
])('a month’s own post is known by %s', (_, file, text, is) => {
  expect(isPostOf(NAMES, parsePost(text, file))).toBe(is);
});

it('a post without an address is not known by an address that nobody has recorded', () => {
  expect(isPostOf({ ...NAMES, url: undefined }, parsePost('x\n', 'posts/x.md'))).toBe(false);
});
