import fc from 'fast-check';
import { expect, it } from 'vitest';
import { overDefaults } from '../../../src/core/settings/over-defaults.ts';

const json = fc.jsonValue({ maxDepth: 3 });

it('nothing given is the defaults, and what was given is all there where there are none', () => {
  fc.assert(
    fc.property(json, (value) => {
      expect(overDefaults(value, undefined)).toEqual(value);
      expect(overDefaults(value, value)).toEqual(value);
      expect(overDefaults(undefined, value)).toEqual(value);
    }),
  );
});

it('an object is taken key by key, a list and a null as they are', () => {
  expect(overDefaults({ a: { b: 1, c: [1, 2] }, d: { e: 1 } }, { a: { c: [3] }, d: null, f: 1 })).toEqual({
    a: { b: 1, c: [3] },
    d: null,
    f: 1,
  });
});

it('a key that every object has is a key like others', () => {
  const given = JSON.parse('{"__proto__": {"a": 1}, "constructor": 2}') as unknown;
  expect(JSON.stringify(overDefaults({}, given))).toBe('{"__proto__":{"a":1},"constructor":2}');
});
