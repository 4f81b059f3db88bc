import { pattern } from '../../text/pattern.ts';
import type { Element } from 'domhandler';

export interface Names {
  /** Class, id, itemprop and role of an element, in lower case, camelCase taken apart: what its makers call it. */
  readonly text: string;
  /** Whether they call it furniture. */
  readonly furniture: boolean;
  /** Whether they call it a post of another site. */
  readonly embed: boolean;
}

/** Names by the attributes as written: a page has many elements and few names. */
export type NameCache = Map<string, Names>;
const NO_NAMES: Names = { text: '', furniture: false, embed: false };

/** What the makers of a page call an element. @param cache one for each page */
export function namesOf(element: Element, cache: NameCache): Names {
  const given = givenNames(element);
  if (given === '') return NO_NAMES;
  const known = cache.get(given);
  if (known !== undefined) return known;
  const text = partedNames(given);
  const embed = EMBEDS.test(text);
  const made = { text, furniture: embed || FURNITURE_NAMES.test(text) || FURNITURE_ROLES.test(text), embed };
  cache.set(given, made);
  return made;
}

/** The `text` of its names. */
export function nameText(element: Element): string {
  return partedNames(givenNames(element));
}

function givenNames({ attribs }: Element): string {
  const { class: own = '', id, itemprop, role } = attribs;
  return id === undefined && itemprop === undefined && role === undefined
    ? own
    : `${own}${spaced(id)}${spaced(itemprop)}${spaced(role)}`;
}

function partedNames(given: string): string {
  const lower = given.toLowerCase();
  // Most names have no capital.
  return lower === given ? given : given.replaceAll(/([a-z])([A-Z])/gu, '$1-$2').toLowerCase();
}

function spaced(name: string | undefined): string {
  return name === undefined ? '' : ` ${name}`;
}

export const BLOCK_TAGS: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption ' +
    'figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section ' +
    'summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);
/** Their text does not belong to the text of the page. */
export const SILENT_TAGS: ReadonlySet<string> = new Set(
  (
    'audio base button canvas datalist embed iframe math noframes noscript object option rp rt rtc ' +
    'script select style svg template textarea title video'
  ).split(' '),
);

const FURNITURE_TAGS: ReadonlySet<string> = new Set(['nav', 'footer', 'aside', 'form', 'menu', 'dialog']);
const FURNITURE_ROLES = /(?:^| )(?:navigation|contentinfo|complementary|search|dialog|banner|menu)(?: |$)/u;
const FURNITURE_NAMES = pattern(
  'u',
  String.raw`(?:^|[\s_-])(?:g?nav|gnavi|navi|navigation|menu|breadcrumbs?|topic-?path|pankuzu|side|side-?bar`,
  String.raw`|sidemenu|footer|foot|related|kanren|recommend(?:s|ed|ation)?|ranking|rank|share|sns|social`,
  String.raw`|comments?|copyright|advert(?:isement)?|ads?|banners?|sponsor(?:ed)?|promo(?:tion)?|cookies?|consent`,
  String.raw`|modal|popup|newsletter|subscribe|pager|pagination|paging|tags|tag-list|widget|toc|more-?stories`,
  String.raw`|trending|popular|hatena|bookmark|print`,
  String.raw`|(?:speech-?)?balloon|fukidashi|(?:speech|chat)-?bubble)(?=$|[\s_-]|\d)`,
);
/** Where these stand, a furniture name is the name of a layout, not of a part. */
const LAYOUT_TAGS: ReadonlySet<string> = new Set(['html', 'body', 'main', 'article', 'h1']);

/** Whether an element holds furniture, as far as its own name can tell. */
export function looksLikeFurniture(element: Element, names: Names): boolean {
  return FURNITURE_TAGS.has(element.name) || (names.furniture && !LAYOUT_TAGS.has(element.name));
}

/** Whether an element holds another's words: a quotation, or a post of another site. */
export function isOfAnother({ name }: Element, { embed }: Names): boolean {
  return name === 'blockquote' || (embed && !LAYOUT_TAGS.has(name));
}
const EMBEDS = pattern(
  'u',
  String.raw`(?:^|\s)(?:(?:mastodon|bluesky|twitter|tweet|threads|instagram|facebook|fb|reddit|linkedin|telegram`,
  String.raw`|tiktok)-(?:embed|post|tweet|media|quote)(?:ded)?|(?:embed|embedded|quoted)-(?:post|tweet|toot|status`,
  String.raw`|mastodon)|tweet-embed|text-post-media)(?=$|[\s_-])`,
);

/** Whether an element itself is hidden, by its attributes; style sheets are not read. */
export function isHidden(element: Element): boolean {
  const { attribs } = element;
  if (attribs['hidden'] !== undefined) return true;
  const style = attribs['style'];
  return style !== undefined && /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu.test(style);
}
