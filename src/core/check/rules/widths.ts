import { foundAt, type CheckRule } from '../check-rule.ts';

const NAME = /[A-Za-z0-9Ａ-Ｚａ-ｚ０-９]+|[\p{Script=Katakana}ー\uff66-\uff9f]{2,}/gu;

/** One name in half-width and in full-width letters, in the author's own lines. The rarer form is told, each time. */
export const widths: CheckRule = {
  name: 'widths',
  about: { en: 'one name in two widths', ja: '全角と半角が混ざった同じ語' },
  find: (facts) => {
    const forms = new Map<string, Map<string, WidthPlace[]>>();
    for (const { from, words } of facts.own)
      for (const { 0: name, index } of words.matchAll(NAME)) {
        const key = name.normalize('NFKC').toLowerCase();
        // Short numbers, and single letters (Ａ社), stand in both widths in many a text: in its sentences, and in its
        // tables.
        if (/^(?:\d{1,3}|[a-wyz])$/u.test(key)) continue;
        const places = forms.get(key) ?? new Map<string, WidthPlace[]>();
        const width = name.normalize('NFKC') === name ? 'usual' : 'other';
        places.set(width, [...(places.get(width) ?? []), { at: from + index, name }]);
        forms.set(key, places);
      }
    return [...forms.values()].flatMap(rarer).map(({ at, name }) =>
      foundAt(facts, at, {
        area: 'widths',
        verdict: 'look',
        says: {
          en: `"${name}" is written in another width elsewhere`,
          ja: `「${name}」は、ほかの箇所では別の幅（全角・半角）で書かれています`,
        },
        todo: null,
      }),
    );
  },
};

interface WidthPlace {
  readonly at: number;
  readonly name: string;
}

/** Where there are as many in both widths, the full-width letters and the half-width kana are told. */
function rarer(forms: ReadonlyMap<string, readonly WidthPlace[]>): readonly WidthPlace[] {
  const [usual, other] = [forms.get('usual') ?? [], forms.get('other') ?? []];
  if (usual.length === 0 || other.length === 0) return [];
  return other.length > usual.length ? usual : other;
}
