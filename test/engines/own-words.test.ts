import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { engine as engineRule } from '../../src/core/check/rules/engine.ts';
import { draftView } from '../../src/core/merge/draft-view.ts';
import { findEngine } from '../../src/core/publish/find-engine.ts';
import { postBody } from '../../src/core/publish/post-body.ts';
import { checkFactsOf } from '../core/check/check-facts.ts';
import { RENDERERS } from './renderers.ts';
import { shownBy } from './shown.ts';
import { countFrom } from '../counts.ts';

const SAMPLE = countFrom('ROUNDUP_ENGINE_SAMPLE', 150, 40);
const SEED = Number(process.env['ROUNDUP_TEST_SEED'] ?? Date.now());
const NAMES = '甲乙丙丁戊己庚辛壬癸子丑寅卯';
const SIGNS = [
  '"',
  "'",
  '--',
  '...',
  '<<',
  '<未定>',
  '<b>',
  '</b>',
  '&',
  '&amp;',
  '|',
  '^',
  '[^1]',
  '[^1]: ',
  '$',
  '$$',
  '~',
  '~~',
  '*',
  '**',
  '_',
  '`',
  '\\',
  '[',
  ']',
  '](',
  '((',
  '))',
  '(',
  ')',
  '{',
  '}',
  '{{',
  '{% raw %}',
  '{{ x }}',
  '{#id}',
  '{: .x}',
  '# ',
  '1. ',
  '- ',
  '> ',
  ':::',
  ': ',
  ':x:',
  '@user',
  '<!--',
  '-->',
  '<!-- メモ -->',
  '%',
  '=',
  '!',
  '*[',
  ']: ',
  '---\n',
  'https://x.example/a ',
  '<https://y.example/>',
  '[題|副](https://z.example/?q=a|b)',
  '<br>',
  '- [x] ',
  '|---|\n',
  ' ',
  '　',
  '\n',
  '\n\n',
  '    ',
  '\t',
];
const WORD = 'ことば';

/** What an author may type, his words being 語甲, 語乙… */
const draft = fc
  .array(fc.oneof({ arbitrary: fc.constantFrom(...SIGNS), weight: 2 }, { arbitrary: fc.constant(WORD), weight: 1 }), {
    minLength: 3,
    maxLength: 14,
  })
  .map((pieces) => {
    let count = 0;
    return `${pieces.map((piece) => (piece === WORD ? `語${NAMES[(count += 1) - 1]}` : piece)).join('')}\n`;
  });
// Where a link leads is not shown, nor is the language of code.
const isShown = (text: string): boolean =>
  !text.replaceAll('[題|副](', '').includes('](') && !/^[>\s]*(?:```|~~~)/mu.test(text);
const drafts = fc.sample(draft.filter(isShown), { numRuns: SAMPLE, seed: SEED });

describe("the author's own words", () => {
  for (const renderer of RENDERERS) {
    const missing = renderer.needs?.there() === false ? ` (not run: it needs ${renderer.needs.what})` : '';
    const title = `stand in ${renderer.name}'s page, each once and in order, or check tells why not${missing}`;
    it.skipIf(missing !== '')(title, async () => {
      const engine = findEngine(renderer.engine);
      // A shortcode stops the whole site; publish stops before that.
      const written = renderer.name === 'hugo' ? drafts.filter((text) => !/\{\{[<%]/u.test(text)) : drafts;
      const views = written.map(draftView);
      const bodies = views.map((view) => postBody(view, engine, { cards: false, headings: null }));
      for (const [index, html] of (await renderer.render(bodies)).entries()) {
        const words = (text: string): string => (text.match(/語./gu) ?? []).join('');
        const own = views[index]?.body.map(({ text }) => text).join('\n') ?? '';
        const { text, comments } = shownBy(html);
        const told = engineRule.find(checkFactsOf(written[index] ?? '', renderer.engine)).length > 0;
        const expected = { post: bodies[index], words: words(own), comments: 0 };
        if (!told) expect({ post: bodies[index], words: words(text), comments }).toEqual(expected);
      }
    });
  }
});
