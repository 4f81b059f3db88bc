import type { Message } from '../../model.ts';
import { verbatim } from '../text/verbatim.ts';
import { escapeUnwanted } from '../text/unwanted.ts';
import type { Finding } from './finding.ts';
import { placeText } from './place-text.ts';

// Each is of the same width in its language.
const MARKS: Readonly<Record<Finding['verdict'], Message>> = {
  ok: { en: 'ok   ', ja: '良好' },
  look: { en: 'look ', ja: '注意' },
  wrong: { en: 'wrong', ja: '異常' },
};
// A file with a thousand broken lines is one trouble.
const MOST_OF_AN_AREA = 20;

/**
 * A line for each finding, below it what to do, once where the next says the same, and at the end a line that sums up.
 * `words`: a Message in the reader's language.
 */
export function findingsText(findings: readonly Finding[], words: (message: Message) => string): string {
  const areas = [...new Set(findings.map(({ area }) => area))];
  const lines = areas.flatMap((area) => {
    const found = findings.filter((finding) => finding.area === area);
    const rest = found.length - MOST_OF_AN_AREA;
    const more =
      rest > 0
        ? [
            `       ${words({ en: `and ${rest} more (--json has them all)`, ja: `ほか ${rest} 件（--json ですべて表示）` })}`,
          ]
        : [];
    const shown = found.slice(0, MOST_OF_AN_AREA).map((finding) => linesOf(finding, words));
    return [
      ...shown.flatMap(({ line, todo }, index) =>
        todo === null || shown[index + 1]?.todo === todo ? [line] : [line, todo],
      ),
      ...more,
    ];
  });
  return [...lines, words(summary(findings))].map((line) => `${line}\n`).join('');
}

/** Findings as JSON, in both languages. */
export function findingsJson(findings: readonly Finding[]): string {
  return `${escapeUnwanted(JSON.stringify({ version: 1, healthy: isHealthy(findings), findings }, null, 2))}\n`;
}

/** Whether nothing is wrong. */
export function isHealthy(findings: readonly Finding[]): boolean {
  return findings.every(({ verdict }) => verdict !== 'wrong');
}

interface FindingLines {
  readonly line: string;
  readonly todo: string | null;
}

/** Where the column is known, the place comes first: editors jump to it from there. */
function linesOf(finding: Finding, words: (message: Message) => string): FindingLines {
  const { area, verdict, says, todo, place } = finding;
  const mark = words(MARKS[verdict]);
  const at = place === null ? '' : `${words(verbatim(placeText(place)))}: `;
  const line = place?.column === undefined ? `${mark}  ${area}: ${at}` : `${at}${mark.trim()}  ${area}: `;
  return { line: `${line}${words(says)}`, todo: todo === null ? null : `       → ${words(todo)}` };
}

function summary(findings: readonly Finding[]): Message {
  const count = (verdict: Finding['verdict']): number =>
    findings.filter((finding) => finding.verdict === verdict).length;
  const [wrong, look] = [count('wrong'), count('look')];
  return {
    en: `${wrong === 0 ? 'Nothing is wrong' : `${wrong} wrong`}${look === 0 ? '.' : `; ${look} to look at.`}`,
    ja: `${wrong === 0 ? '異常はありません' : `異常が ${wrong} 件あります`}${look === 0 ? '。' : `（注意 ${look} 件）。`}`,
  };
}
