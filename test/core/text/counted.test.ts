import { expect, it } from 'vitest';
import { counted } from '../../../src/core/text/counted.ts';

it.each([
  [counted(0, 'page'), '0 pages'],
  [counted(1, 'page'), '1 page'],
  [counted(2, 'page'), '2 pages'],
  [counted(1, 'story', 'stories'), '1 story'],
  [counted(11, 'story', 'stories'), '11 stories'],
])('%s', (printed, expected) => {
  expect(printed).toBe(expected);
});
