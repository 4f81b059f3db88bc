import { isTag, type Element } from 'domhandler';
import type { LinkUrl } from '../../../model.ts';
import { pageKey } from '../../url/page-key.ts';
import { tight } from '../fields/compare.ts';
import type { TextBlock } from '../view/block.ts';
import type { Survey } from '../view/survey.ts';
import type { Body } from './article-body.ts';

type ShownPage = Pick<Survey, 'blocks' | 'linkTags' | 'meta'> & { readonly url: string };

// What belongs to no link is a day, a name, a rubric.
const MOSTLY = 0.9;

/**
 * The body, if it is the page's own text; null where it is what leads to other pages: a teaser that is one link, a list
 * of such, or a list of headings that lead elsewhere, each with a few words. A page whose text is loaded by a script
 * holds nothing else, and what stands there must not be quoted as its words.
 * @param title the page's, '' where it has none
 */
export function ownBody(body: Body | null, page: ShownPage, title: string): Body | null {
  const own = addressesOf(page);
  if (body === null || !mayBeTeasers(body, page, own)) return body;
  const shown = blocksByText(page.blocks);
  const [name, texts] = [tight(title), body.paragraphs.map(({ sign, text }) => ({ sign, text, tight: tight(text) }))];
  const parts = texts
    .filter((one) => one.tight !== name)
    .map(({ sign, text, tight: words }): Part => {
      const block = shown.get(words);
      const isLink = block !== undefined && leads(block, own);
      // What says the page's title leads to the page itself, under another address.
      const isOther = isLink && (name === '' || !words.includes(name));
      return { size: text.length, isHeading: sign.startsWith('#'), leads: isOther, isOwn: isLink && !isOther };
    });
  return !parts.some(({ isOwn }) => isOwn) && (isLinked(parts) || areCards(parts)) ? null : body;
}

interface Part {
  readonly size: number;
  readonly isHeading: boolean;
  /** Whether the whole of it leads to another page. */
  readonly leads: boolean;
  /** Whether it leads to the page itself. */
  readonly isOwn: boolean;
}

/** Whether a block as a whole leads to another page of the site. */
export function leadsAway(page: ShownPage): (block: TextBlock) => boolean {
  if (!URL.canParse(page.url)) return () => false;
  const own = addressesOf(page);
  return (block) => leads(block, own);
}

/** Few pages begin so: the others are not looked through. */
function mayBeTeasers({ paragraphs }: Body, page: ShownPage, own: OwnAddresses): boolean {
  const first = new Set(paragraphs.slice(0, 4).map(({ text }) => tight(text)));
  return page.blocks.some((block) => block.linkShare >= MOSTLY && first.has(tight(block.text)) && leads(block, own));
}

function isLinked(parts: readonly Part[]): boolean {
  const [all, linked] = [sizeOf(parts), sizeOf(parts.filter((part) => part.leads))];
  return linked >= all * MOSTLY;
}

// Characters: what a teaser says of the page that it leads to.
const LONGEST_CARD = 300;

/** Whether all of it is headings that lead elsewhere, each with a little text below it. */
function areCards(parts: readonly Part[]): boolean {
  const first = parts.findIndex(({ isHeading, leads: isLink }) => isHeading && isLink);
  if (first < 0 || sizeOf(parts.slice(0, first)) > LONGEST_CARD / 10) return false;
  let size = 0;
  for (const part of parts.slice(first)) {
    if (part.isHeading && !part.leads) return false;
    size = part.isHeading ? 0 : size + part.size;
    if (size > LONGEST_CARD) return false;
  }
  return true;
}

function sizeOf(parts: readonly Part[]): number {
  return parts.reduce((sum, { size }) => sum + size, 0);
}

/** Where several say the same, one that is no link counts. */
function blocksByText(blocks: readonly TextBlock[]): ReadonlyMap<string, TextBlock> {
  const found = new Map<string, TextBlock>();
  for (const block of blocks) {
    const text = tight(block.text);
    const known = found.get(text);
    if (known === undefined || known.linkShare > block.linkShare) found.set(text, block);
  }
  return found;
}

interface OwnAddresses {
  readonly base: string;
  readonly site: string;
  readonly keys: ReadonlySet<string>;
}

function addressesOf({ url, linkTags, meta }: ShownPage): OwnAddresses {
  const canonical = linkTags.filter(({ rel }) => rel === 'canonical').map(({ href }) => href);
  const given = [...canonical, ...(meta.get('og:url') ?? [])].flatMap((href) =>
    URL.canParse(href, url) ? [new URL(href, url).href] : [],
  );
  return {
    base: url,
    site: siteOf(new URL(url)),
    keys: new Set([url, ...given].map((one) => pageKey(one as LinkUrl))),
  };
}

function siteOf({ hostname }: URL): string {
  return hostname.replace(/^(?:www|m|amp|sp)\./u, '');
}

/** Whether the whole block is a link to another page of the site: what is written about other sites is a page's own. */
function leads({ element, linkShare }: TextBlock, { base, site, keys }: OwnAddresses): boolean {
  if (linkShare < MOSTLY) return false;
  const href = hrefOf(element);
  if (href === null || !URL.canParse(href, base)) return false;
  const there = new URL(href, base);
  return /^https?:$/u.test(there.protocol) && siteOf(there) === site && !keys.has(pageKey(there.href as LinkUrl));
}

/** The address of the link around the element, or of the first one in it. */
function hrefOf(element: Element): string | null {
  for (let around = element.parent; around !== null && isTag(around); around = around.parent)
    if (around.name === 'a' && around.attribs['href'] !== undefined) return around.attribs['href'];
  return element.name === 'a' ? (element.attribs['href'] ?? null) : firstHrefIn(element);
}

function firstHrefIn(element: Element): string | null {
  for (const child of element.children.filter(isTag)) {
    const href = child.name === 'a' ? (child.attribs['href'] ?? null) : firstHrefIn(child);
    if (href !== null) return href;
  }
  return null;
}
