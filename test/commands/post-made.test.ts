import fc from 'fast-check';
import { expect, it } from 'vitest';
import { tellNotices } from '../../src/commands/post-made.ts';
import type { World } from '../../src/world.ts';

it('tells notices line by line, in their order', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean()), (louds) => {
      const said: string[] = [];
      const tell =
        (sign: string) =>
        ({ en, ja }: { en: string; ja: string }): void => {
          expect(ja).toBe(en.replaceAll('say', 'いう'));
          said.push(...en.split('\n').map((line) => `${sign}${line}`));
        };
      const world = { screen: { warn: tell('!'), tell: tell('') } } as unknown as World;
      tellNotices(
        world,
        louds.map((loud, at) => ({ loud, message: { en: `say ${at}`, ja: `いう ${at}` } })),
      );
      expect(said).toEqual(louds.map((loud, at) => `${loud ? '!' : ''}say ${at}`));
    }),
  );
});
