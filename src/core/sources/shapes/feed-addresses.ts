const ATTRIBUTE_BASE = /\bxml:base\s{0,5}=\s{0,5}["']([^"'<>]{1,2000})["']/u;
const ORIGINAL = /<feedburner:origLink>\s{0,20}([^<\s]{1,5000})\s{0,20}<\/feedburner:origLink>/u;
const SELF =
  /<(?:\w+:)?link\b(?=[^<>]{0,500}\brel\s?=\s?["']self["'])[^<>]{0,500}?\bhref\s?=\s?["']([^"'<>]{1,2000})["']/u;
const CHANNEL_LINK = /<link>\s{0,20}(https?:[^<\s]{1,2000})\s{0,20}<\/link>/u;

/** What a feed says about its addresses outside of the elements that hold them. */
export interface FeedAddresses {
  /** Where the item begins. */
  readonly starts: readonly number[];
  /** The address of an item as the page has it: FeedBurner's own gives way, a relative one is completed. */
  readonly addressOf: (item: number, given: string) => string;
}

/** @param text of RSS or Atom: the bases of XML (xml:base), of the feed itself, and FeedBurner's originals */
export function feedAddresses(text: string): FeedAddresses {
  const starts = [...text.matchAll(/<(?:\w+:)?(?:item|entry)[\s>]/gu)].map(({ index }) => index);
  const head = text.slice(0, Math.min(starts[0] ?? text.length, 20_000));
  const own = SELF.exec(head)?.[1] ?? CHANNEL_LINK.exec(head)?.[1] ?? '';
  const base = resolved(ATTRIBUTE_BASE.exec(head)?.[1] ?? '', own);
  return {
    starts,
    addressOf: (item, given) => {
      const from = starts[item] ?? 0;
      const element = text.slice(from, starts[item + 1] ?? text.length);
      const original = ORIGINAL.exec(element)?.[1]?.replaceAll('&amp;', '&') ?? given;
      if (original === '' || URL.canParse(original)) return original;
      const tag = element.slice(0, element.indexOf('>') + 1);
      return resolved(original, resolved(ATTRIBUTE_BASE.exec(tag)?.[1] ?? '', base));
    },
  };
}

function resolved(address: string, base: string): string {
  if (URL.canParse(address) || !URL.canParse(base)) return address === '' ? base : address;
  return URL.canParse(address, base) ? new URL(address, base).href : address;
}
