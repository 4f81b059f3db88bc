import { expect, it } from 'vitest';
import { linksNotInPost } from '../../../src/core/check/not-in-post.ts';
import { parsePost } from '../../../src/core/posts/published-post.ts';

const DRAFT = '月\n\n[一](https://a.example/1)\n\n[二](https://a.example/2)\n\n<!-- [三](https://a.example/3) -->\n';
const notIn = (post: string): ReturnType<typeof linksNotInPost> =>
  linksNotInPost({ path: 'd.md', text: DRAFT }, parsePost(post, 'posts/x.md'));

it('what a draft links and its post does not is told with its line, without what no reader sees', () => {
  expect(notIn('[一](https://a.example/1)\n')).toEqual([{ text: '二', place: { file: 'd.md', line: 5 } }]);
});

it('a page counts as linked under any of its spellings', () => {
  expect(notIn('[一](http://www.a.example/1?utm_source=x) [二](https://a.example/2#part)\n')).toEqual([]);
});
