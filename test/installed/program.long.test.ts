import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDriver, type Driver } from './driver.ts';
import { fixtureCases } from './fixture-cases.ts';
import { install, type Installation } from './installation.ts';

// All fixtures through the program as `npm install --global` puts it, by a user who may not write to it.
let installation: Installation;
let driver: Driver;
let before: readonly string[];
beforeAll(() => {
  installation = install();
  before = installation.contents();
  driver = openDriver(installation);
}, 300_000);
afterAll(async () => {
  await driver?.close();
  installation?.remove();
});

describe('the installed program', () => {
  it.each(fixtureCases())('$kind: $name', ({ check }) => check(driver));

  it('has written nothing beside itself', () => expect(installation.contents()).toEqual(before));
});
