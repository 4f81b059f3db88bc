import type { Finding } from '../../finding/finding.ts';
import type { CheckFacts } from '../facts.ts';
import { foundAt, type CheckRule } from '../check-rule.ts';
import type { Section } from '../draft-sections.ts';
import { plainLine } from '../../markdown/plain-line.ts';

// A sentence quoted alone under its heading does not count towards the proportion.
const FEWEST_QUOTED = 40;

/** Characters, without white space; a word in letters is two of them at most, as long as it is in Japanese. */
export interface Share {
  readonly quoted: number;
  readonly own: number;
}

/**
 * Quotations have to be the lesser part (主従関係, 著作権法第32条): of each story, and of the whole. Headings and the
 * lines that name a source count for neither.
 */
export const share: CheckRule = {
  name: 'share',
  about: { en: 'how much of each story, and of the whole, is quotation', ja: '各話と全体に占める引用の割合' },
  find: (facts) => {
    const { sections } = facts;
    const whole = sumOf(sections.map(shareOf));
    return [
      ...sections.flatMap((section) => {
        const { quoted, own } = shareOf(section);
        // Where nothing is written yet, the slot is told.
        if (own === 0 && facts.view.comments.some((one) => one.kind === 'slot' && isIn(one.from, section))) return [];
        return isTooMuch({ quoted, own }, facts)
          ? [found(facts, section.heading?.from ?? null, { quoted, own }, 'story')]
          : [];
      }),
      ...(isTooMuch(whole, facts) ? [found(facts, null, whole, 'whole')] : []),
    ];
  },
};

function isIn(offset: number, { lines }: Section): boolean {
  const [first, last] = [lines[0]?.from ?? 0, lines.at(-1)];
  return offset >= first && offset <= (last?.from ?? 0) + (last?.text.length ?? 0);
}

/** How much of a story is quotation, and how much the author's own words. */
export function shareOf(section: Section): Share {
  const quoted = section.passages.flatMap(({ lines }) => lines);
  const own = section.lines.filter(({ kind }) => kind === 'own').map(({ text }) => plainLine(text));
  return { quoted: characters(quoted), own: characters(own) };
}

/** All of them together. */
export function sumOf(shares: readonly Share[]): Share {
  return shares.reduce((sum, one) => ({ quoted: sum.quoted + one.quoted, own: sum.own + one.own }), {
    quoted: 0,
    own: 0,
  });
}

function characters(lines: readonly string[]): number {
  return [...lines.join('\n').replaceAll(WORD, 'ww').replaceAll(/\s/gu, '')].length;
}

// Three letters and more; numbers and names of versions count as words too.
const KANA_OR_KANJI = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]`;
const WORD = new RegExp(`(?:(?!${KANA_OR_KANJI})[\\p{L}\\p{M}\\p{Nd}'’]){3,}`, 'gu');

function isTooMuch({ quoted, own }: Share, { quotation }: CheckFacts): boolean {
  return quoted >= FEWEST_QUOTED && quoted / (quoted + own) > quotation;
}

function found(facts: CheckFacts, at: number | null, { quoted, own }: Share, of: 'story' | 'whole'): Finding {
  const percent = Math.round((quoted / (quoted + own)) * 100);
  const [en, ja] = of === 'story' ? ['this story', 'この話'] : ['the whole post', '記事全体'];
  return foundAt(facts, at, {
    area: 'share',
    verdict: 'look',
    says: {
      en: `${percent} % of ${en} is quotation (${quoted} of ${quoted + own} characters, two for a word in letters)`,
      ja: `${ja}の ${percent} % が引用です（${quoted + own}字中 ${quoted}字。英単語は1語2字）`,
    },
    todo: {
      en: 'Write more of your own beside it, or quote less (check: {quotation: …} in roundup.yaml)',
      ja: '自分のことばを足すか、引用を短くしてください（roundup.yaml の check: {quotation: …} で変えられます）',
    },
  });
}
