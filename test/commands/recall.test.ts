import { expect, it } from 'vitest';
import { recall } from '../../src/commands/recall.ts';
import { parsePost } from '../../src/core/posts/published-post.ts';
import { savingWorld } from './saving-world.ts';

it('opens one post at a time, because a system lets a program open some hundred files at once', async () => {
  const { world, printed } = savingWorld();
  const text = (file: string): string => `---\ntitle: ${file}\n---\nMITREとは、番号を管理している団体です。${file}\n`;
  const posts = Array.from({ length: 300 }, (_, n) => parsePost(text(`${n}.md`), `${n}.md`));
  let [open, most] = [0, 0];
  const readText = async (file: string): Promise<object> => {
    open += 1;
    most = Math.max(most, open);
    await new Promise(setImmediate);
    open -= 1;
    return { text: text(file), digest: 'x' };
  };
  const written = async (): Promise<object> => ({ posts, problems: [] });
  const asked = { ...world, files: { ...world.files, readText }, posts: { ...world.posts, written } };
  await recall(asked as unknown as typeof world, { words: ['MITRE'], all: false, json: true });
  expect(printed.join('')).toContain('299.md');
  expect(most).toBe(1);
});
