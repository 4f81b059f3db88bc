import { foundAt, type Rule } from '../rule.ts';
import { ownLines, wordsOf } from '../words.ts';

const NAME = /[A-Za-z0-9Ａ-Ｚａ-ｚ０-９]+|[\p{Script=Katakana}ー\uff66-\uff9f]{2,}/gu;

/** One name in half-width and in full-width letters, in the author's own lines. The rarer form is told, each time. */
export const widths: Rule = {
  name: 'widths',
  about: { en: 'one name in two widths', ja: '全角と半角が混ざった同じ語' },
  find: (facts) => {
    const forms = new Map<string, Map<string, number[]>>();
    for (const { from, text } of ownLines(facts.view))
      for (const { 0: name, index } of wordsOf(text).matchAll(NAME)) {
        const key = name.normalize('NFKC').toLowerCase();
        // A single digit is set full-width by many, and longer numbers are not.
        if (/^\d$/u.test(key)) continue;
        const places = forms.get(key) ?? new Map<string, number[]>();
        const width = name.normalize('NFKC') === name ? 'usual' : name;
        places.set(width, [...(places.get(width) ?? []), from + index]);
        forms.set(key, places);
      }
    return [...forms].flatMap(([key, places]) =>
      places.size < 2 ? [] : rarer(places).map(({ at, form }) => found(at, form, key)),
    );

    function found(at: number, form: string, key: string) {
      const shown = form === 'usual' ? key : form;
      return foundAt(facts, at, {
        area: 'widths',
        verdict: 'look',
        says: {
          en: `"${shown}" is written in another width elsewhere`,
          ja: `「${shown}」は、ほかの箇所では別の幅（全角・半角）で書かれています`,
        },
        todo: null,
      });
    }
  },
};

function rarer(
  places: ReadonlyMap<string, readonly number[]>,
): readonly { readonly at: number; readonly form: string }[] {
  const [, ...others] = [...places].sort(
    ([one, some], [other, more]) => more.length - some.length || Number(other === 'usual') - Number(one === 'usual'),
  );
  return others.flatMap(([form, offsets]) => offsets.map((at) => ({ at, form })));
}
