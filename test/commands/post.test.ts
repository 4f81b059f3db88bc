import { describe, expect, it } from 'vitest';
import { monthlyPost } from '../../src/commands/post.ts';
import type { PostOptions } from '../../src/commands/post-made.ts';
import type { World } from '../../src/world.ts';
import { savingWorld } from './saving-world.ts';

const NOW = Date.parse('2025-05-02T03:00:00Z');
const POST = {
  month: '2025-04',
  fresh: { blocks: [] },
  text: '四月\n',
  unread: 1,
  notices: [{ loud: true, message: { en: 'not read', ja: '読めません' } }],
};
const LEFT_OUT: PostOptions = { month: undefined, offline: false, template: undefined };

describe('a post that is remembered', () => {
  const remembering = (nextFetch: number | null): { readonly world: World; readonly said: readonly string[] } => {
    const { world, said } = savingWorld({ now: new Date(NOW).toISOString() });
    const recall = (name: string): unknown => (name === 'post-2025-04' ? { ...POST, nextFetch } : null);
    return {
      world: {
        ...world,
        memo: { ...world.memo, recall, remember: async () => undefined, kept: () => null },
        settings: () => Promise.reject(new Error('made anew')),
      },
      said,
    };
  };

  it.each<[string, number | null, Partial<PostOptions>]>([
    ['no page will be asked for', null, {}],
    ['no page is asked for yet', NOW + 1, { month: '2025-04' }],
    ['none may be asked for', NOW - 1, { offline: true }],
  ])('is the post while %s, and tells what it told', async (_, nextFetch, options) => {
    const { world, said } = remembering(nextFetch);
    expect(await monthlyPost(world, { ...LEFT_OUT, ...options })).toMatchObject(POST);
    expect(said).toEqual(['not read']);
  });

  it.each<[string, number | null, Partial<PostOptions>]>([
    ['a page may be asked for again', NOW, {}],
    ['another month is wanted', null, { month: '2025-03' }],
    ['it is to be rendered with another template', null, { template: 'digest' }],
  ])('is made anew when %s', async (_, nextFetch, options) => {
    const { world, said } = remembering(nextFetch);
    await expect(monthlyPost(world, { ...LEFT_OUT, ...options })).rejects.toThrow('made anew');
    expect(said).toEqual([]);
  });
});
