import type { Finding } from '../../finding/finding.ts';
import { codeLines } from '../../markdown/code-lines.ts';
import { isQuotation } from '../../markdown/quotation.ts';
import type { Trap } from '../../publish/trap.ts';
import { excessCells } from '../excess-cells.ts';
import type { CheckFacts } from '../facts.ts';
import { foundAt, type CheckRule } from '../check-rule.ts';
import { marksOf, visibleLines, type Line } from '../words.ts';
import { inlinesOf } from '../../markdown/inline.ts';

/** What the blog's engine takes for more than text, or refuses. */
export const engine: CheckRule = {
  name: 'engine',
  about: {
    en:
      'what the engine changes, takes for a mark of its own, or refuses: ' +
      "bold, |, $…$, ~…~, footnotes, attributes, HTML, its front matter's rules",
    ja: 'エンジンが変える文字、記号と解釈する書き方、受け付けない設定（太字、|、$…$、~…~、脚注、属性、HTML、front matter の規則）',
  },
  find: (facts) => {
    const lines = new Map<Trap['within'], readonly Line[]>();
    for (const { within } of facts.engine.traps) if (!lines.has(within)) lines.set(within, linesFor(within, facts));
    return [
      ...facts.engine.traps.flatMap((trap) => sprung(trap, lines.get(trap.within) ?? [], facts)),
      ...broken(facts),
    ];
  },
};

function sprung(trap: Trap, lines: readonly Line[], facts: CheckFacts): readonly Finding[] {
  return lines.flatMap(({ from, text }) =>
    trap.find(text).map(({ at, text: found }) =>
      foundAt(facts, from + at, {
        area: 'engine',
        verdict: trap.verdict,
        says: trap.says(facts.view.visible.slice(from + at, from + at + found.length).trim()),
        todo: trap.todo,
      }),
    ),
  );
}

function linesFor(within: Trap['within'], { view, own }: CheckFacts): readonly Line[] {
  if (within === 'words') return own.map(({ from, marks }) => ({ from, text: marks }));
  if (within === 'excess') return excessCells(own);
  const lines = visibleLines(view);
  if (within === 'all') {
    const code = codeLines(lines.map(({ text }) => text));
    return lines
      .filter((_, index) => !code.has(index))
      .map(({ from, text }) => ({ from, text: marksOf(inlinesOf(text)) }));
  }
  return lines.filter((line) => !isQuotation(line.text) && !isGenerated(line, view));
}

function isGenerated({ from }: Line, { blocks }: CheckFacts['view']): boolean {
  return blocks.some(({ generated }) => generated && generated.from <= from && from < generated.to);
}

function broken(facts: CheckFacts): readonly Finding[] {
  const { view, post } = facts;
  return facts.engine.rules(post).map(({ field, says }) => {
    const found = foundAt(facts, lineOf(field, view.frontMatter?.text ?? ''), {
      area: 'engine',
      verdict: 'wrong',
      says,
      todo: field === 'slug' ? SLUG : FIELD,
    });
    return field === 'slug' ? { ...found, place: facts.slugPlace } : found;
  });

  /** The offset of a field in the front matter; null where it has none. */
  function lineOf(name: string, text: string): number | null {
    // zenn's topics are the draft's tags where it has no topics.
    const names = name === 'topics' ? ['topics', 'tags'] : [name];
    const at = Math.max(...names.map((one) => `\n${text}`.indexOf(`\n${one}:`)));
    return at < 0 || view.frontMatter === null ? null : view.text.indexOf('\n') + 1 + at;
  }
}

const SLUG = {
  en: 'Give another one with --slug, or publish: {slug: …} in roundup.yaml',
  ja: '--slug か、roundup.yaml の publish: {slug: …} で別のものを指定してください',
};
const FIELD = {
  en: "Correct it in the draft's front matter; fields: {…} in roundup.yaml is for drafts to come",
  ja: '原稿の front matter を直してください。これからの原稿には roundup.yaml の fields: {…} が使われます',
};
