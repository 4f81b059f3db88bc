import { codeLines } from '../markdown/code-lines.ts';
import { inlinesOf } from '../markdown/inline.ts';
import { linksIn } from '../markdown/links.ts';
import type { DraftView } from '../merge/draft-view.ts';
import type { BlogEngine } from './engine.ts';

export interface Layout {
  /** A card of the link below each heading that is one, where the engine has cards. */
  readonly cards: boolean;
  /** The level of the highest heading, 1 to 6; null: as in the draft. */
  readonly headings: number | null;
}

/**
 * The post's body as the engine wants it, which then shows what the draft says.
 * Ends with a newline; '' where there is none.
 */
export function postBody({ body }: DraftView, engine: BlogEngine, { cards, headings }: Layout): string {
  const lines = visibleSigns(body.map(({ text }) => text));
  const quoted = lines.map((line) => line.replace(QUOTED_DEFINITION, '$1\\['));
  const levelled = headings === null ? quoted : withHighest(quoted, headings);
  const carded = cards && engine.card !== null ? withCards(levelled, engine.card) : levelled;
  const written = engine.body(carded);
  return written.length === 0 ? '' : `${written.join('\n')}\n`;
}

/** `<!` and `<?` in the author's text, such as a comment that is not closed, would take what follows along. */
function visibleSigns(lines: readonly string[]): readonly string[] {
  const code = codeLines(lines);
  return lines.map((line, index) => {
    if (code.has(index) || !/<[!?]/u.test(line)) return line;
    const pieces = inlinesOf(line);
    const opens = (at: number): boolean => pieces[at]?.kind === 'text' && /^[!?]/u.test(pieces[at + 1]?.text ?? '');
    return pieces.map(({ text }, at) => (text === '<' && opens(at) ? '&lt;' : text)).join('');
  });
}

// A quotation that begins with 「[続報]:」 must not become the definition of a link or of a footnote, which no reader
// would see.
const QUOTED_DEFINITION = /^( {0,3}>[ \t>]*)\[(?=[^\]\\]{1,999}\]:)/u;

const HEADING = /^ {0,3}(#{1,6})(?=[ \t])/u;

function withHighest(lines: readonly string[], highest: number): readonly string[] {
  const levels = headingLevels(lines);
  const least = Math.min(...levels.values());
  return lines.map((line, index) => {
    const level = levels.get(index);
    return level === undefined ? line : line.replace(HEADING, '#'.repeat(Math.min(6, level - least + highest)));
  });
}

function headingLevels(lines: readonly string[]): ReadonlyMap<number, number> {
  const code = codeLines(lines);
  return new Map(
    [...lines.entries()].flatMap(([index, line]) => {
      const marks = code.has(index) ? undefined : HEADING.exec(line)?.[1];
      return marks === undefined ? [] : [[index, marks.length] as const];
    }),
  );
}

/** Below the headings that are one link to the web. */
function withCards(lines: readonly string[], card: (url: string) => string): readonly string[] {
  const levels = headingLevels(lines);
  return lines.flatMap((line, index) => {
    const [link, other] = levels.has(index) ? linksIn(line) : [];
    return link && !other ? [line, '', card(link.url)] : [line];
  });
}
