import type { PageView } from '../../view.ts';
import { tight } from '../compare.ts';
import { plain } from '../plain.ts';
import type { Voice } from './voices.ts';

/** A heading, or a line set as one, that says what the page is about. */
export interface Subject {
  readonly text: string;
  /** 1 to 4; 0 for a line that is no heading. */
  readonly heading: number;
  /** Its index among the blocks. */
  readonly block: number;
  /** How much of the fullest voice it is, 0 to 1; above 1 where it says more than any voice. */
  readonly share: number;
}

const LONGEST = 300;
/** A heading that links to the top page is the site's name, however much of a voice it is. */
const HOME = 0.5;
/** Of two headings that make up a voice, the last is more often the site's, and the title stands above the text. */
const TAIL = 0.15;
const PROSE = 0.2;
/** Below this part of every voice it is a kicker, a section or the site's name: for blocks that are no headings, for h1, for the others. */
const LEAST_SHARE = [0.5, 0.3, 0.4] as const;
/** A block that is no heading may be the title where it is no mere label. */
const SHORTEST_PLAIN = 8;
const MOST = 100;

/** The headings, best first: those that the voices repeat, by how much of a voice they are; then by level and place. */
export function subjects(view: PageView, voices: readonly Voice[]): readonly Subject[] {
  const home = new Set(view.marks.filter(({ kind }) => kind === 'home' || kind === 'logo').map(({ block }) => block));
  const ends = view.blocks
    .filter(({ heading, text }) => (heading === 1 || heading === 2) && text.length <= 60)
    .slice(0, 12)
    .map(({ text }) => plain(text));
  const said = voices
    .flatMap(({ text }) => [text, ...ends.map((name) => withoutEnd(text, name))])
    .filter((text) => text !== '')
    .map(tight);
  const whole = voices.map(({ text }) => tight(text));
  const beginnings = new Set(
    voices.flatMap(({ text }) => text.split(/[|｜:：\-–—―－]\s*/u).map((part) => part.slice(0, 3))),
  );
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
    if (own === '') continue;
    const holding = said.filter((voice) =>
      heading === 1 ? voice.includes(own) : voice.startsWith(own) || voice.endsWith(own),
    );
    const share = Math.max(0, ...holding.map((voice) => own.length / voice.length));
    if (share < (heading === 0 ? LEAST_SHARE[0] : heading === 1 ? LEAST_SHARE[1] : LEAST_SHARE[2])) continue;
    const isTail = !whole.some((voice) => voice.startsWith(own)) && whole.some((voice) => voice.endsWith(own));
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

/** Whether text follows before the next heading of the first two levels. */
function isAboveProse({ blocks }: PageView, block: number): boolean {
  for (const { heading, furniture, linkShare, text } of blocks.slice(block + 1, block + 10)) {
    if (heading === 1 || heading === 2) return false;
    if (heading === 0 && !furniture && linkShare < 0.5 && text.length >= 40) return true;
  }
  return false;
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
