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
