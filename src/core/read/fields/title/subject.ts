import type { Element, ParentNode } from 'domhandler';
import type { PageView } from '../../view.ts';
import type { TextBlock } from '../../view/block.ts';
import { tight } from '../compare.ts';
import { plain } from '../plain.ts';
import type { Voice } from './voices.ts';

/** A heading, or a line set as one, that says what the page is about. */
export interface Subject {
  readonly text: string;
  /** 1 to 4; 0 for any other line. */
  readonly heading: number;
  /** Its index among the blocks. */
  readonly block: number;
  /** How much of the fullest voice it is, 0 to 1; above 1 where it says more than any voice. */
  readonly share: number;
}

const LONGEST = 300;
/** A heading that links to the top page is the site's name, however much of a voice it is. */
const HOME = 0.5;
/** The last of two headings that make up a voice is more often the site's, and the title stands above the text. */
const TAIL = 0.15;
const PROSE = 0.2;
/**
 * Below this part of every voice it is a kicker, a section or the site's name: for
 * blocks of text, for h1, for the other headings.
 */
const LEAST_SHARE = [0.5, 0.3, 0.4] as const;
/** A block of text may be the title where it is more than a label. */
const SHORTEST_PLAIN = 8;
const MOST = 100;

/** The headings, best first: those that the voices repeat, by how much of a voice they are; then by level and place. */
export function subjects(view: PageView, voices: readonly Voice[]): readonly Subject[] {
  const home = new Set(
    view.marks
      .filter(
        ({ kind, element, block }) => (kind === 'home' || kind === 'logo') && isInside(element, view.blocks[block]),
      )
      .map(({ block }) => block),
  );
  const headings = view.blocks.flatMap(({ heading, text }, block) =>
    (heading === 1 || heading === 2) && text.length <= 60
      ? [{ text: plain(text), block, aboveProse: !home.has(block) && isAboveProse(view, block) }]
      : [],
  );
  const rests = voices
    .flatMap(({ text }) => headings.slice(0, 12).map((end) => ({ voice: text, end, rest: withoutEnd(text, end.text) })))
    .filter(({ rest }) => rest !== '');
  // A long heading above the text is the whole title, not its end, and what stands in front of it a kicker.
  const isTitle = ({ voice, end }: (typeof rests)[number]): boolean =>
    end.aboveProse && end.text.length * 2 > voice.length && voice.endsWith(end.text);
  const kickers = new Set(
    rests.filter(({ voice, end, rest }) => end.aboveProse && voice.startsWith(rest)).map(({ rest }) => tight(rest)),
  );
  const said = [...voices.map(({ text }) => text), ...rests.filter((one) => !isTitle(one)).map(({ rest }) => rest)].map(
    tight,
  );
  const whole = voices.map(({ text }) => tight(text));
  const beginnings = new Set(
    voices.flatMap(({ text }) => text.split(/[|｜:：\-–—―－]\s*/u).map((part) => part.slice(0, 3))),
  );
  const isTailOf = (own: string, block: number): boolean => {
    const others = rests.filter(({ rest }) => tight(rest) === own).map(({ end }) => end.block);
    if (others.some((other) => hasProseBetween(view, block, other))) return false;
    if (others.some((other) => hasProseBetween(view, other, block))) return true;
    return !whole.some((voice) => voice.startsWith(own)) && whole.some((voice) => voice.endsWith(own));
  };
  const found: (Subject & { readonly rank: number })[] = [];
  for (const [block, { text, heading, furniture, linkShare }] of view.blocks.entries()) {
    if (found.length >= MOST) break;
    if (heading > 4 || text.length > LONGEST) continue;
    if (
      heading === 0 &&
      (furniture ||
        linkShare > 0.5 ||
        text.length < SHORTEST_PLAIN ||
        !beginnings.has(text.slice(0, 3)) ||
        !voices.some((voice) => isWholeIn(voice.text, text)))
    )
      continue;
    const title = withoutBullet(plain(text), said);
    const own = tight(title);
    if (own === '' || (heading === 0 && kickers.has(own))) continue;
    const holding = said.filter((voice) =>
      heading === 1 ? voice.includes(own) : voice.startsWith(own) || voice.endsWith(own),
    );
    const share = Math.max(0, ...holding.map((voice) => own.length / voice.length));
    if (share < (LEAST_SHARE[heading] ?? LEAST_SHARE[2])) continue;
    const isTail = isTailOf(own, block);
    const rank =
      share -
      (heading || 5) * 0.02 -
      (furniture ? 0.15 : 0) -
      (home.has(block) ? HOME : 0) -
      (isTail ? TAIL : 0) +
      (isAboveProse(view, block) ? PROSE : 0);
    found.push({ text: title, heading, block, share, rank });
  }
  return found.sort((one, other) => other.rank - one.rank || one.block - other.block);
}

/** Whether the mark belongs to the block: a picture that links to the top page stands in front of the next one only. */
function isInside(mark: Element, block: TextBlock | undefined): boolean {
  const isAbove = (one: Element, other: Element): boolean => {
    for (let node: ParentNode | null = other; node !== null && 'attribs' in node; node = node.parent)
      if (node === one) return true;
    return false;
  };
  return block !== undefined && (isAbove(block.element, mark) || isAbove(mark, block.element));
}

/** Whether text follows before the next heading of the first two levels; a date among them does not count. */
function isAboveProse({ blocks }: PageView, block: number): boolean {
  for (const next of blocks.slice(block + 1, block + 10)) {
    if ((next.heading === 1 || next.heading === 2) && !/^[\d\s年月日./()（）曜月火水木金土日:-]+$/u.test(next.text))
      return false;
    if (isProse(next)) return true;
  }
  return false;
}

/**
 * Whether the article stands between the two: of two headings that make up a title
 * element, the one above it is the title.
 */
function hasProseBetween({ blocks }: PageView, above: number, below: number): boolean {
  return above < below && blocks.slice(above + 1, below).filter(isProse).length >= 2;
}

function isProse({ heading, furniture, linkShare, text }: TextBlock): boolean {
  return heading === 0 && !furniture && linkShare < 0.5 && text.length >= 40;
}

/** 「■記事の題」 where the voices say 「記事の題」. */
function withoutBullet(title: string, voices: readonly string[]): string {
  const bare = title.replace(/^[■□●○◆◇★☆▼▽▲△◎・※]+\s*/u, '');
  return bare !== title &&
    bare !== '' &&
    voices.some((voice) => voice.includes(tight(bare))) &&
    !voices.some((voice) => voice.includes(tight(title)))
    ? bare
    : title;
}

/** What is left of a voice that begins or ends with the name; '' where it does neither. */
function withoutEnd(voice: string, name: string): string {
  if (voice.startsWith(name)) return voice.slice(name.length).replace(/^[\s|｜:：・·»›/\-–—―－]+/u, '');
  return voice.endsWith(name)
    ? voice.slice(0, -name.length).replace(/(?<![\s|｜:：・·»›/\-–—―－])[\s|｜:：・·»›/\-–—―－]+$/u, '')
    : '';
}

/** Whether a voice is this line, or this line and something that is set apart: not a part of a longer sentence. */
function isWholeIn(voice: string, line: string): boolean {
  const own = plain(line);
  if (voice.endsWith(own) && /[|｜:：\-–—―－]\s*$/u.test(voice.slice(0, -own.length))) return true;
  if (!voice.startsWith(own)) return false;
  const rest = voice.slice(own.length);
  return rest === '' || /^\s*[|｜:：\-–—―－·•(（[［＜<»›/]/u.test(rest) || (/^\s/u.test(rest) && /[^ -~]$/u.test(own));
}
