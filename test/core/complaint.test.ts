import { expect, it } from 'vitest';
import { faultOf } from '../../src/core/complaint.ts';

it.each([new TypeError('x is not a function'), 'x is not a function'])(
  'an error that nobody expected is called a fault of roundup, in each reader’s language',
  (error) => {
    const { en, ja } = faultOf(error);
    expect(en).toMatch(/^failed: (?:Type)?Error: x is not a function\. .*ROUNDUP_DEBUG=1/u);
    expect(ja).toMatch(/^失敗しました: .*（(?:Type)?Error）.*ROUNDUP_DEBUG=1/u);
    expect(ja).not.toContain('not a function');
  },
);

it.each([
  ['EMFILE: too many open files, open x', 'ulimit -n'],
  ['ENFILE: file table overflow, open x', 'ulimit -n'],
  ['ENOMEM: not enough memory, read', 'ulimit -v'],
  ['Array buffer allocation failed', 'ulimit -v'],
  ['WebAssembly.Instance(): Out of memory: Cannot allocate Wasm memory for new instance', 'ulimit -v'],
])('what the system refuses is told as that, and is not called a fault of roundup: %s', (words, remedy) => {
  const { en, ja } = faultOf(new RangeError(words));
  expect([en, ja]).toEqual([expect.stringContaining(remedy), expect.stringContaining(remedy)]);
  expect(`${en}${ja}`).not.toMatch(/of roundup|roundup の不具合/u);
});
