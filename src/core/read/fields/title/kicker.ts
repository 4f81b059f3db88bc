import type { Element } from 'domhandler';
import { isTag } from 'domhandler';
import { pattern } from '../../../text/pattern.ts';
import type { TextBlock } from '../../view/block.ts';
import { nameText } from '../../view/element-names.ts';
import { textOf } from '../../view/text.ts';
import { lettersOf, tight } from '../compare.ts';
import type { Voice } from './voices.ts';

const KICKER_NAMES = pattern(
  'u',
  String.raw`(?:^|[\s_-])(?:kicker|over-?line|top-?line|eye-?brow|dach-?zeile|spitz-?marke|roof-?line|sur-?title`,
  String.raw`|super-?title|over-?title|ober-?titel|antetitulo|occhiello)(?=$|[\s_-])`,
);
const SHORTEST_TITLE = 10;
const DEEPEST = 3;

/** The heading without the kicker in front of it, where its own maker calls it one and no voice says it. */
export function withoutKicker({ element, text }: TextBlock, voices: readonly Voice[]): string {
  const kicker = kickerIn(element, DEEPEST);
  if (kicker === '' || !text.startsWith(kicker)) return text;
  if (voices.some((voice) => tight(voice.text).includes(tight(kicker)))) return text;
  const rest = text.slice(kicker.length).replace(/^[\s:：|｜/–—―-]+/u, '');
  return lettersOf(rest).length >= SHORTEST_TITLE ? rest : text;
}

function kickerIn(element: Element, depth: number): string {
  for (const child of element.children.filter(isTag).slice(0, 6)) {
    const own = KICKER_NAMES.test(nameText(child)) ? textOf(child, 120) : '';
    const found = own === '' && depth > 1 ? kickerIn(child, depth - 1) : own;
    if (found !== '') return found;
  }
  return '';
}
