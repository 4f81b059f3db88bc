import { expect, it } from 'vitest';
import { nearPaths } from '../../../src/core/text/near-paths.ts';

it.each([
  ['/home/u/blog/drafts/2025-04.md:12:5: wrong', '/home/u/blog', 'drafts/2025-04.md:12:5: wrong'],
  ['written: /home/u/blog/drafts/2025-04.md', '/home/u', 'written: blog/drafts/2025-04.md'],
  ['（/home/u/blog/a.md）「/home/u/blog/b.md」', '/home/u/blog', '（a.md）「b.md」'],
  ['"rm /home/u/blog/.roundup/lock" and /home/u/blog/x', '/home/u/blog', '"rm .roundup/lock" and x'],
  // Other folders, the folder itself, what only looks like a path.
  ['/home/u/blog-2/drafts/2025-04.md', '/home/u/blog', '/home/u/blog-2/drafts/2025-04.md'],
  ['/mnt/home/u/blog/a.md', '/home/u/blog', '/mnt/home/u/blog/a.md'],
  ['/mnt/写真/home/u/blog/a.md', '/home/u/blog', '/mnt/写真/home/u/blog/a.md'],
  ['https://a.example/home/u/blog/a.md', '/home/u/blog', 'https://a.example/home/u/blog/a.md'],
  ['file:///home/u/blog/a.md', '/home/u/blog', 'file:///home/u/blog/a.md'],
  ['the folder /home/u/blog/ is empty', '/home/u/blog', 'the folder /home/u/blog/ is empty'],
  ['the folder /home/u/blog', '/home/u/blog', 'the folder /home/u/blog'],
  ['/home/u/blog/a.md', '/', '/home/u/blog/a.md'],
  ['', '/home/u', ''],
])('%s, seen from %s, is %s', (text, standing, near) => {
  expect(nearPaths(text, standing)).toBe(near);
});
