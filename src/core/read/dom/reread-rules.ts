import { html as names } from 'parse5';
import { ownCopy } from '../../text/own-copy.ts';
import { VOID } from './serialize.ts';

/** How the tags of an element are read, as far as it depends on what they stand in. */
export interface TagRule {
  readonly isVoid: boolean;
  /** Bits of states in which its start tag would end another element, or not be read. */
  readonly refusedIn: number;
  /** Bits that it sets, and clears, for what stands in it. */
  readonly sets: number;
  readonly clears: number;
  /** The only elements that stay in it; null for those that stay anywhere. */
  readonly holds: ReadonlySet<string> | null;
  readonly text: 'any' | 'space' | 'raw';
  /** A line end at its beginning is not read. */
  readonly skipsLineEnd: boolean;
}

/** The rule of an HTML element of this name; null where what it is read as depends on more. */
export function ruleOf(name: string): TagRule | null {
  const known = RULES.get(name);
  if (known !== undefined) return known;
  const rule = PLAIN_NAME.test(name) ? made(name) : null;
  // Pages may make up any number of names.
  if (RULES.size < 500) RULES.set(ownCopy(name), rule);
  return rule;
}

/** Whether HTML's parser would leave a child where it stands in an element of that rule. */
export function staysIn(child: string, { holds }: TagRule): boolean {
  return holds === null ? !PARTS.has(child) : holds.has(child);
}

const words = (list: string): readonly string[] => list.split(' ');

// An open `p` that a block's start tag ends, an open item that the next one ends; the others are not in their own.
const [IN_P, IN_LI, IN_DD, IN_HEADING] = [1, 2, 4, 8];
const ALONE = words('a b big code em font i nobr s small strike strong tt u button form');
const ownBit = (name: string): number => (ALONE.includes(name) ? 16 << ALONE.indexOf(name) : 0);

const BLOCKS: ReadonlySet<string> = new Set(
  words(
    'address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
      'h1 h2 h3 h4 h5 h6 header hgroup hr li listing main menu nav ol p pre search section summary table ul',
  ),
);
/** In these an open `p` is out of reach. */
const BUTTON_SCOPES: ReadonlySet<string> = new Set(words('applet button caption marquee object table td th'));
const NOTHING: ReadonlySet<string> = new Set();
// By maps, as pages may make up names that every object has.
const HELD: ReadonlyMap<string, ReadonlySet<string>> = byName({
  table: new Set(words('caption colgroup thead tbody tfoot')),
  colgroup: new Set(['col']),
  thead: new Set(['tr']),
  tbody: new Set(['tr']),
  tfoot: new Set(['tr']),
  tr: new Set(words('td th')),
  select: new Set(words('option optgroup')),
  optgroup: new Set(['option']),
  option: NOTHING,
  title: NOTHING,
  textarea: NOTHING,
  iframe: NOTHING,
});
/** What stays only in its own place. */
const PARTS: ReadonlySet<string> = new Set([...HELD.values()].flatMap((held) => [...held]));
const TEXTS: ReadonlyMap<string, TagRule['text']> = byName({
  option: 'any',
  title: 'any',
  textarea: 'any',
  iframe: 'raw',
});
const ITEMS: ReadonlyMap<string, number> = byName({ li: IN_LI, dd: IN_DD, dt: IN_DD });
/** Read as something else, or into something else, than what they are called. */
const NEVER = words(
  'html head body frameset frame image plaintext xmp noembed noframes script style template svg math rb rp rt rtc',
);
const PLAIN_NAME = /^[a-z][a-z\d:_.-]*$/u;

function made(name: string): TagRule {
  const heading = /^h[1-6]$/u.test(name) ? IN_HEADING : 0;
  const item = ITEMS.get(name) ?? 0;
  const paragraph = name === 'p' ? IN_P : 0;
  const own = ownBit(name) | heading | item | paragraph;
  const endsItems = !['address', 'div', 'p'].includes(name) && SPECIAL.has(names.getTagID(name));
  return {
    isVoid: VOID.has(name),
    refusedIn: own | (BLOCKS.has(name) ? IN_P : 0),
    sets: own,
    clears: (BUTTON_SCOPES.has(name) ? IN_P : 0) | (endsItems ? IN_LI | IN_DD : 0),
    holds: HELD.get(name) ?? null,
    text: TEXTS.get(name) ?? (HELD.has(name) ? 'space' : 'any'),
    skipsLineEnd: ['pre', 'listing', 'textarea'].includes(name),
  };
}

function byName<T>(values: Readonly<Record<string, T>>): ReadonlyMap<string, T> {
  return new Map(Object.entries(values));
}

const SPECIAL = names.SPECIAL_ELEMENTS[names.NS.HTML];

/** As a `span` is read, and any name that HTML does not know. */
export const ANYWHERE: TagRule = made('span');
const RULES = new Map<string, TagRule | null>(NEVER.map((name) => [name, null]));
