import { expect, it } from 'vitest';
import { decodedEscapes, decodedPart, decodedPath } from '../../../src/core/url/decoded.ts';

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

it.each([
  ['https%3A%2F%2Fnews.example%2Fa%3Fb%3D1%26c', 'https://news.example/a?b=1&c'],
  ['50% of %E9%A1%8C', '50% of 題'],
  ['a+b&c', 'a+b&c'],
])('%s, escape by escape, reads as %s', (text, read) => expect(decodedEscapes(text)).toBe(read));
