import { expect, it } from 'vitest';
import { blankEvidence } from '../../../src/core/group/saying.ts';
import { oddsOf } from '../../../src/core/group/odds.ts';
import { WEIGHTS, type Kind } from '../../../src/core/group/weights.ts';

it.each(Object.keys(WEIGHTS) as Kind[])('counts %s by its weight', (kind) => {
  const silent = Object.fromEntries(Object.keys(blankEvidence()).map((each) => [each, 0])) as Record<Kind, number>;
  expect(oddsOf({ ...silent, [kind]: 1 })).toBe(WEIGHTS[kind]);
});
