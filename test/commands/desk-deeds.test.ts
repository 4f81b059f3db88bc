import { describe, expect, it } from 'vitest';
import { carryOut } from '../../src/commands/desk-deeds.ts';
import type { Month } from '../../src/model.ts';
import type { World } from '../../src/world.ts';

describe('a deed of the desk', () => {
  it('fetches nothing where the desk was started offline', async () => {
    const untouched = new Proxy({} as World, {
      get: (_, name) => {
        throw new Error(`${String(name)} was asked for`);
      },
    });
    await expect(carryOut(untouched, { command: 'fetch' }, '2025-04' as Month, true)).rejects.toThrow(
      'started with --offline',
    );
  });
});
