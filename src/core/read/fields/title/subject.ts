import type { PageView } from '../../view.ts';
import type { TextBlock } from '../../view/block.ts';
import { tight } from '../compare.ts';
import { plain } from '../plain.ts';
import { voicedOf, isAboveProse, isProse, type Voiced } from './voiced.ts';
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

/**
 * The headings, best first: those that the voices repeat, by how much of a voice they are; then by level and place.
 * (In parts, because V8 takes long to optimize one large function, and a page has any number of blocks.)
 */
export function subjects(view: PageView, voices: readonly Voice[]): readonly Subject[] {
  const voiced = voicedOf(view, voices);
  const found: Ranked[] = [];
  for (let block = 0; block < view.blocks.length && found.length < MOST; block += 1) {
    if (!mayBeSubject(view.blocks[block] as TextBlock, voiced)) continue;
    const subject = subjectAt(view, block, voiced);
    if (subject) found.push(subject);
  }
  return found.sort((one, other) => other.rank - one.rank || one.block - other.block);
}

interface Ranked extends Subject {
  readonly rank: number;
}

/** What can be told without making its text plain: a heading, or a line that a voice says. */
function mayBeSubject({ text, heading, furniture, linkShare }: TextBlock, voiced: Voiced): boolean {
  if (heading > 4 || text.length > LONGEST) return false;
  if (heading > 0) return true;
  if (furniture || linkShare > 0.5 || text.length < SHORTEST_PLAIN) return false;
  return voiced.beginnings.has(text.slice(0, 3)) && isVoiced(text, voiced.voices);
}

function isVoiced(text: string, voices: readonly Voice[]): boolean {
  return voices.some((voice) => isWholeIn(voice.text, text));
}

function subjectAt(view: PageView, block: number, voiced: Voiced): Ranked | null {
  const { text, heading, furniture } = view.blocks[block] as TextBlock;
  const title = withoutBullet(plain(text), voiced.said);
  const own = tight(title);
  if (own === '' || (heading === 0 && voiced.kickers.has(own))) return null;
  const share = shareOf(own, heading, voiced.said);
  if (share < (LEAST_SHARE[heading] ?? LEAST_SHARE[2])) return null;
  const rank =
    share -
    (heading || 5) * 0.02 -
    (furniture ? 0.15 : 0) -
    (voiced.home.has(block) ? HOME : 0) -
    (isTailOf(view, own, block, voiced) ? TAIL : 0) +
    (isAboveProse(view, block) ? PROSE : 0);
  return { text: title, heading, block, share, rank };
}

function shareOf(own: string, heading: number, said: readonly string[]): number {
  const holding = said.filter((voice) =>
    heading === 1 ? voice.includes(own) : voice.startsWith(own) || voice.endsWith(own),
  );
  return Math.max(0, ...holding.map((voice) => own.length / voice.length));
}

function isTailOf(view: PageView, own: string, block: number, { rests, whole }: Voiced): boolean {
  const others = rests.filter(({ rest }) => tight(rest) === own).map(({ end }) => end.block);
  if (others.some((other) => hasProseBetween(view, block, other))) return false;
  if (others.some((other) => hasProseBetween(view, other, block))) return true;
  return !whole.some((voice) => voice.startsWith(own)) && whole.some((voice) => voice.endsWith(own));
}

/**
 * Whether the article stands between the two: of two headings that make up a title
 * element, the one above it is the title.
 */
function hasProseBetween({ blocks }: PageView, above: number, below: number): boolean {
  return above < below && blocks.slice(above + 1, below).filter(isProse).length >= 2;
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

/** Whether a voice is this line, or this line and something that is set apart: not a part of a longer sentence. */
function isWholeIn(voice: string, line: string): boolean {
  const own = plain(line);
  if (voice.endsWith(own) && /[|｜:：\-–—―－]\s*$/u.test(voice.slice(0, -own.length))) return true;
  if (!voice.startsWith(own)) return false;
  const rest = voice.slice(own.length);
  return rest === '' || /^\s*[|｜:：\-–—―－·•(（[［＜<»›/]/u.test(rest) || (/^\s/u.test(rest) && /[^ -~]$/u.test(own));
}
