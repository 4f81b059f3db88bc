import { codeLines } from '../markdown/code-lines.ts';
import { linksIn, type MarkdownLink } from '../markdown/links.ts';
import { plainLine } from '../markdown/plain-line.ts';
import type { DraftView } from '../merge/draft-view.ts';
import { isQuotation } from '../markdown/quotation.ts';
import { visibleLines, type Line } from './words.ts';

/**
 * A story of the draft: its linked heading and what stands below it, the deeper
 * headings too. The first section has no heading.
 */
export interface Section {
  readonly heading: Line | null;
  /** The link of the heading that stands nearest above. */
  readonly lines: readonly SectionLine[];
  readonly passages: readonly QuotedPassage[];
}
export interface SectionLine extends Line {
  /** `given`: a line of roundup's that stands as it was generated, such as that of a follow-up. */
  readonly kind: 'heading' | 'quotation' | 'given' | 'own' | 'blank';
  /** The first link of the last heading above. */
  readonly headed: MarkdownLink | null;
}

/** Sections begin at the headings that are as high as the highest linked one. */
export function sectionsOf(view: DraftView): readonly Section[] {
  const lines = visibleLines(view);
  const code = codeLines(lines.map(({ text }) => text));
  const headings = lines.map(({ text }, index) =>
    levelOf(text) > 0 && !code.has(index) ? { level: levelOf(text), links: linksIn(text) } : null,
  );
  const highest = Math.min(7, ...headings.flatMap((one) => (one && one.links.length > 0 ? [one.level] : [])));
  const sections: { heading: Line | null; lines: SectionLine[] }[] = [{ heading: null, lines: [] }];
  let headed: MarkdownLink | null = null;
  for (const [index, line] of lines.entries()) {
    const { level = 0, links = [] } = headings[index] ?? {};
    if (level > 0) headed = links[0] ?? null;
    if (level > 0 && level <= highest) sections.push({ heading: line, lines: [] });
    const kind = level > 0 ? 'heading' : kindOf(line, view, code.has(index));
    sections.at(-1)?.lines.push({ ...line, kind, headed });
  }
  return sections.map((section) => ({ ...section, passages: passagesOf(section.lines) }));
}

function kindOf({ text, from }: Line, { blocks }: DraftView, isCode: boolean): SectionLine['kind'] {
  if (text.trim() === '') return 'blank';
  if (isQuotation(text) && !isCode) return 'quotation';
  return blocks.some(({ generated }) => generated && generated.from <= from && from < generated.to) ? 'given' : 'own';
}

function levelOf(line: string): number {
  return /^ {0,3}(#{1,6})[ \t]/u.exec(line)?.[1]?.length ?? 0;
}

/** A quotation: the lines with `>` that stand together, without the line that names the source. */
export interface QuotedPassage {
  readonly from: number;
  /** Plain text, a line each, without the marks. */
  readonly lines: readonly string[];
  /** These lines with the blank ones between them, which part passages. */
  readonly words: string;
  /** The link that names its source: in it, beside it, or in the heading above; null where there is none. */
  readonly source: MarkdownLink | null;
  /** Whether the author (or a translator) has put it into Japanese. */
  readonly translated: boolean;
}

const SOURCE = /^[-—–(（[「 ]{0,3}(?:出典|出所|引用元?|ソース|参照|via|source)|より(?:[）)\]」（(。]|$)|^[-—–] /iu;

function passagesOf(lines: readonly SectionLine[]): readonly QuotedPassage[] {
  const passages: QuotedPassage[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    if (lines[at]?.kind !== 'quotation') continue;
    let end = at;
    while (lines[end]?.kind === 'quotation') end += 1;
    const group = lines.slice(at, end);
    const bare = group.map(({ text }) => text.replace(/^ {0,3}>(?:[ \t]*>)*[ \t]?/u, ''));
    const plain = bare.map(plainLine);
    const links = bare.map((text) => linksIn(text));
    const named = plain.map(
      (text, index) => SOURCE.test(text) && ((links[index]?.length ?? 0) > 0 || [...text].length < 80),
    );
    const beside = [neighbour(lines, at, -1), neighbour(lines, end - 1, 1)];
    const source =
      links.filter((_, index) => named[index]).flat()[0] ??
      links.flat()[0] ??
      lines[at]?.headed ??
      beside.flatMap((text) => linksIn(text))[0] ??
      null;
    passages.push({
      from: group[0]?.from ?? 0,
      lines: plain.filter((text, index) => !named[index] && text.trim() !== ''),
      words: plain.map((text, index) => (named[index] ? '' : text)).join('\n'),
      source: source ?? (named.includes(true) || beside.some((text) => SOURCE.test(text)) ? UNLINKED : null),
      translated: beside.some((text) => /翻訳|和訳|拙訳|抄訳|訳:/u.test(text)),
    });
    at = end;
  }
  return passages;
}

/** Named without a link: a book, say. */
const UNLINKED: MarkdownLink = { url: '', text: '', from: 0, to: 0 };

function neighbour(lines: readonly SectionLine[], at: number, step: 1 | -1): string {
  for (let other = at + step; lines[other] !== undefined; other += step)
    if (lines[other]?.kind !== 'blank')
      return /^(?:own|given)$/u.test(lines[other]?.kind ?? '') ? (lines[other]?.text ?? '') : '';
  return '';
}
