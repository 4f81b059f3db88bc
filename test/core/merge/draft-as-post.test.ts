import { expect, it } from 'vitest';
import { draftAsPost } from '../../../src/core/merge/draft-as-post.ts';
import { markFresh } from '../../../src/core/merge/mark-fresh.ts';
import { fresh, item, urlOf } from './rendered.ts';

it('a draft as a post has the links that readers see, and no marker, title or day of its own', () => {
  const text = `---\ntitle: 題\ndate: 2025-05-11\n---\n${markFresh(fresh(item('a')))}<!-- [b](${urlOf('b')}) -->\n`;
  const { post, visible } = draftAsPost(text, 'drafts/2025-04.md');
  expect(post).toMatchObject({ title: '', day: null, published: true, file: 'drafts/2025-04.md' });
  expect(post.links.map(({ url }) => url)).toEqual([urlOf('a')]);
  expect(visible).not.toMatch(/roundup|題: |\[b\]/u);
  expect(visible).toHaveLength(text.length);
});
