import { expect, it } from 'vitest';
import { preview } from '../../src/commands/preview.ts';
import { save } from '../../src/commands/save.ts';
import { savingWorld } from './saving-world.ts';

it.each([
  [150, false],
  [151, true],
])('a month of %i links is a large one: %s', async (count, large) => {
  const saving = savingWorld();
  const text = Array.from({ length: count }, (_, n) => `https://news.example/${n}`).join('\n');
  const stdin = async (): Promise<Uint8Array> => new TextEncoder().encode(text);
  await save({ ...saving.world, screen: { ...saving.world.screen, stdin } }, { urls: ['-'], tags: [] });
  let isLarge: boolean | null = null;
  const serve = async (asked: { readonly isLarge: boolean }): Promise<object> => {
    isLarge = asked.isLarge;
    throw new Error('seen');
  };
  const world = { ...saving.world, desk: async () => ({ serve }) } as unknown as typeof saving.world;
  const options = { month: '2025-05', port: undefined, open: false, once: true, offline: true };
  await expect(preview(async () => world, options)).rejects.toThrow('seen');
  expect(isLarge).toBe(large);
});
