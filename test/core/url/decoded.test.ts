import { expect, it } from 'vitest';
import { decodedPart, decodedPath } from '../../../src/core/url/decoded.ts';

it.each([
  ['%E9%A1%8C', '題', '題'],
  ['a%2Fb', 'a/b', 'a%2Fb'],
  ['50%', '50%', '50%'],
  ['%91%E8', '%91%E8', '%91%E8'],
  ['a+b', 'a+b', 'a+b'],
])('%s reads as %s, as a path %s', (part, whole, path) => {
  expect(decodedPart(part)).toBe(whole);
  expect(decodedPath(part)).toBe(path);
});
