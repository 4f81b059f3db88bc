import type { Element, ParentNode } from 'domhandler';
import type { PageView } from '../../view.ts';
import type { TextBlock } from '../../view/block.ts';
import { tight } from '../compare.ts';
import { plain } from '../plain.ts';
import type { Voice } from './voices.ts';

/** What the voices say, and of what they are put together. */
export interface Voiced {
  readonly voices: readonly Voice[];
  /** The voices without white space and case. */
  readonly whole: readonly string[];
  /** The voices, and what is left of them without a heading, without white space and case. */
  readonly said: readonly string[];
  readonly rests: readonly Rest[];
  readonly kickers: ReadonlySet<string>;
  /** The first characters of the parts of the voices. */
  readonly beginnings: ReadonlySet<string>;
  /** The blocks that link to the top page. */
  readonly home: ReadonlySet<number>;
}

/** What is left of a voice without a heading at one of its ends. */
interface Rest {
  readonly voice: string;
  readonly end: Heading;
  readonly rest: string;
}

interface Heading {
  readonly text: string;
  readonly block: number;
  readonly aboveProse: boolean;
}

const MOST_HEADINGS = 12;

/** What the voices say of the title, held against the headings of the page. */
export function voicedOf(view: PageView, voices: readonly Voice[]): Voiced {
  const home = homesIn(view);
  const headings = headingsIn(view, home);
  const rests = voices
    .flatMap(({ text }) => headings.map((end) => ({ voice: text, end, rest: withoutEnd(text, end.text) })))
    .filter(({ rest }) => rest !== '');
  const whole = voices.map(({ text }) => tight(text));
  return {
    voices,
    whole,
    said: [...whole, ...rests.filter((one) => !isTitle(one)).map(({ rest }) => tight(rest))],
    rests,
    kickers: new Set(
      rests.filter(({ voice, end, rest }) => end.aboveProse && voice.startsWith(rest)).map(({ rest }) => tight(rest)),
    ),
    beginnings: new Set(
      voices.flatMap(({ text }) => text.split(/[|｜:：\-–—―－]\s*/u).map((part) => part.slice(0, 3))),
    ),
    home,
  };
}

function homesIn({ marks, blocks }: PageView): ReadonlySet<number> {
  return new Set(
    marks
      .filter(({ kind, element, block }) => (kind === 'home' || kind === 'logo') && isInside(element, blocks[block]))
      .map(({ block }) => block),
  );
}

/** The first short headings of the first two levels. */
function headingsIn(view: PageView, home: ReadonlySet<number>): readonly Heading[] {
  const found: Heading[] = [];
  for (let block = 0; block < view.blocks.length && found.length < MOST_HEADINGS; block += 1) {
    const { heading, text } = view.blocks[block] as TextBlock;
    if ((heading === 1 || heading === 2) && text.length <= 60)
      found.push({ text: plain(text), block, aboveProse: !home.has(block) && isAboveProse(view, block) });
  }
  return found;
}

/** A long heading above the text is the whole title, not its end, and what stands in front of it a kicker. */
function isTitle({ voice, end }: Rest): boolean {
  return end.aboveProse && end.text.length * 2 > voice.length && voice.endsWith(end.text);
}

/** Whether text follows before the next heading of the first two levels; a date among them does not count. */
export function isAboveProse({ blocks }: PageView, block: number): boolean {
  for (const next of blocks.slice(block + 1, block + 10)) {
    if ((next.heading === 1 || next.heading === 2) && !/^[\d\s年月日./()（）曜月火水木金土日:-]+$/u.test(next.text))
      return false;
    if (isProse(next)) return true;
  }
  return false;
}

/** A paragraph of the text, as far as a block alone tells. */
export function isProse({ heading, furniture, linkShare, text }: TextBlock): boolean {
  return heading === 0 && !furniture && linkShare < 0.5 && text.length >= 40;
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

/** What is left of a voice that begins or ends with the name; '' where it does neither. */
function withoutEnd(voice: string, name: string): string {
  if (voice.startsWith(name)) return voice.slice(name.length).replace(/^[\s|｜:：・·»›/\-–—―－]+/u, '');
  return voice.endsWith(name)
    ? voice.slice(0, -name.length).replace(/(?<![\s|｜:：・·»›/\-–—―－])[\s|｜:：・·»›/\-–—―－]+$/u, '')
    : '';
}
