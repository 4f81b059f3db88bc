import { pattern } from '../text/pattern.ts';
import { hostnameOf } from '../url/plain-url.ts';
import { plainHost } from '../url/page-key.ts';
import { nameOf, type Node } from './node.ts';
import type { Edge } from './tree.ts';

/**
 * Each further report to the report before it: 「…のお知らせ（第2報）」 to 「…のお知らせ」, where one place publishes both
 * and nothing else in the titles differs. Titles as general as these say too little by themselves.
 * @param nodes in the order of saving
 */
export function reportEdges(nodes: readonly Node[], mayJoin: (from: Node, to: Node) => boolean): readonly Edge[] {
  // Nearly no month has one.
  if (!nodes.some(({ earlier, features: { title } }) => !earlier && SIGN.test(title) && partsOf(title).isReport))
    return [];
  const before = new Map<string, { readonly node: Node; readonly isReport: boolean }>();
  return nodes.flatMap((node) => {
    if (node.earlier) return [];
    const { rest, isReport } = partsOf(node.features.title);
    const place = placeOf(node.entry.link.url);
    if (rest.length < SHORTEST || place === null) return [];
    const key = `${place} ${rest}`;
    const to = before.get(key);
    before.set(key, { node, isReport });
    if (!to || !(isReport || to.isReport) || !mayJoin(node, to.node)) return [];
    const why = (other: Node): { readonly en: string; readonly ja: string } => ({
      en: `a report of the same title as “${nameOf(other)}”`,
      ja: `「${nameOf(other)}」と、報の番号のほかは同じ題名です`,
    });
    return [{ from: node, to: to.node, relation: { why: why(to.node), whyOther: why(node), said: false } }];
  });
}

// 「お知らせ」 says of nothing what it is about; an English update is told only in brackets or in front, since
// 「Visual Studio 2022 Update 2」 is a version.
const SHORTEST = 8;
const NUMBERED = '第 ?(?:[0-9]{1,3}|[一二三四五六七八九十]{1,3}) ?報';
const UPDATE = 'update(?: ?#?[0-9]{1,2})?';
const REPORT = pattern(
  'giu',
  String.raw`[(\[【〔<] ?(?:${NUMBERED}|続報|最終報|${UPDATE}) ?[)\]】〕>]`,
  String.raw`|^(?:続報|${NUMBERED}|${UPDATE}) ?[:：]|[ :：、-](?:${NUMBERED}|続報)$`,
);

const SIGN = /報|update/iu;

function partsOf(title: string): { readonly rest: string; readonly isReport: boolean } {
  const given = title.normalize('NFKC').replaceAll(/\s+/gu, ' ');
  if (!SIGN.test(given)) return { rest: lettersOf(given), isReport: false };
  const rest = given.replaceAll(REPORT, ' ');
  return { rest: lettersOf(rest), isReport: rest !== given };
}

function lettersOf(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');
}

// Everybody's notices stand there side by side.
const OF_MANY = pattern(
  'u',
  String.raw`(?:^|\.)(?:prtimes|atpress|dreamnews|value-?press|newscast|tdnet|jpx|edinet|prnewswire|businesswire`,
  String.raw`|globenewswire|kyodonewsprwire|kyodonewswire)\b`,
);

/** The folder of the site that has the page; null where many publish in one. */
function placeOf(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const host = plainHost(hostnameOf(url));
  if (OF_MANY.test(host)) return null;
  return `${host}${new URL(url).pathname.replace(/\/+$/u, '').replace(/[^/]*$/u, '')}`;
}
