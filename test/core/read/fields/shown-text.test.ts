import { expect, it } from 'vitest';
import { shownText } from '../../../../src/core/read/fields/summary/shown-text.ts';

const shown = (...lines: readonly string[]): ReturnType<typeof shownText> =>
  shownText(lines.map((text) => ({ text, heading: 0 })));

it.each([
  ['13人が死亡したと県が発表した。', '3人が死亡したと県が発表した。'],
  ['成長率は−5%だったと発表した。', '5%だったと発表した。'],
  ['被害は三千万円に上った。', '千万円に上った。'],
])('「%s」 does not show 「%s」', (line, wanted) => {
  expect(shown(line).holds(wanted)).toBe(false);
  expect(shown(line).asShown(wanted)).toBeNull();
});

it('shows what begins with a number behind another line that ends with one', () => {
  const { holds, asShown } = shown('図1', '3人が 死亡したと県が発表した。');
  expect(holds('3人が死亡したと県が発表した。')).toBe(true);
  expect(asShown('3人が死亡したと県が発表した。')).toBe('3人が 死亡したと県が発表した。');
});
