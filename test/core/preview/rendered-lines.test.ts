import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENGINE_LOOKS } from '../../../src/core/preview/engine-look.ts';
import { markdownReader } from '../../../src/core/preview/markdown.ts';
import { openRendering, type RenderLines } from '../../../src/core/preview/rendered-lines.ts';
import { lawRuns, lawTimeout } from '../../counts.ts';

const LOOK = ENGINE_LOOKS.hugo;
const whole = markdownReader(LOOK);

/** As the library reads it, in one piece. */
function asOne(lines: readonly string[]): string {
  const tokens = whole.parse(lines.join('\n'), {});
  for (const token of tokens) if (token.map && token.nesting >= 0) token.attrSet('data-line', String(token.map[0]));
  return whole.renderer.render(tokens, whole.options, {});
}
const inParts = (render: RenderLines, lines: readonly string[]): string =>
  render(lines, LOOK)
    .map(({ cut }) => cut.join(''))
    .join('');

const LINES = [
  '',
  '',
  '# 題',
  '## [記事](https://a.example/)',
  '#',
  '#でない',
  ' ## 一字下げ',
  '    ## 四字下げ',
  '段落の一行。',
  '```',
  '``` js',
  '````',
  '   ```',
  '    ```',
  '~~~',
  '~~~~ ',
  '- 項目',
  '- ```',
  '  ```',
  '  続き',
  '1. 数',
  '> 引用',
  '> ```',
  '> # 引用の題',
  '| a | b |',
  '| - | - |',
  '| 1 | 2 |',
  '===',
  '---',
  '<div>',
  '[先]: https://b.example/',
  '[先]:',
  '[先] と [他][先]',
  'data-line="7"',
  '![絵](https://b.example/ "data-line=\\"3\\"")',
];

describe('a text that is rendered in parts', () => {
  const text = fc.array(fc.oneof(fc.constantFrom(...LINES), fc.string({ maxLength: 6 }).map(oneLine)), {
    maxLength: 24,
  });

  it(
    'is what it is as one, also after others',
    () => {
      fc.assert(
        fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (texts) => {
          const render = openRendering();
          for (const lines of [...texts, ...texts]) expect(inParts(render, lines)).toBe(asOne(lines));
        }),
        { numRuns: lawRuns(2000) },
      );
    },
    lawTimeout(2000),
  );

  it('goes on with the parts that it has', () => {
    const render = openRendering();
    const [one, other] = [
      ['# 一', '段落。'],
      ['# 二', '段落。'],
    ];
    const before = render([...one, ...other], LOOK);
    const after = render([...one, ...other, '', 'もう一つ。'], LOOK);
    expect(after[0]).toBe(before[0]);
    expect(after.map(({ at }) => at)).toEqual([0, 1, 2, 3, 5]);
  });
});

function oneLine(text: string): string {
  return text.replaceAll(/[\r\n\0]/gu, ' ');
}
