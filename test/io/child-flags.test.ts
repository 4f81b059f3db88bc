import { expect, it } from 'vitest';
import { childFlags } from '../../src/io/child-flags.ts';

it.each([
  ['20.19.0', '--max-semi-space-size=16'],
  ['22.1.0', '--max-semi-space-size=16'],
  ['24.0.0', '--max-semi-space-size=4'],
  ['100.0.0', '--max-semi-space-size=4'],
])('young objects get less room on a newer node: %s', (node, young) => {
  expect(childFlags(300, node)).toEqual(['--max-old-space-size=300', young, '--single-threaded-gc']);
});
