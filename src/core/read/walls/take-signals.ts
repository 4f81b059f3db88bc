import type { Page } from '../../../model.ts';
import { refreshTarget } from '../../fetch/meta-refresh.ts';
import type { TextBlock } from '../view/block.ts';
import { isArticleNode, isOfType } from '../view/json-ld.ts';
import type { PageView } from '../view.ts';
import type { Signals } from './signals.ts';
import { width } from '../../text/width.ts';
import { MUCH_TEXT } from './much-text.ts';

const MOST_BLOCKS = 400;
const BLOCK_CHARACTERS = 1_000;
const TITLE_CHARACTERS = 300;

/** What the detectors need of a page. `html` is the text that the view was opened from. */
export function takeSignals(page: Page, view: PageView, html: string): Signals {
  const blocks = view.blocks.slice(0, MOST_BLOCKS);
  const prose = firstProse(blocks);
  return {
    saved: new URL(page.url),
    final: new URL(page.finalUrl),
    redirected: page.url !== page.finalUrl,
    status: page.status,
    title: fold(view.titleElement, TITLE_CHARACTERS),
    headings: blocks
      .filter(({ heading }) => heading === 1 || heading === 2)
      .slice(0, 8)
      .map(({ text }) => fold(text, TITLE_CHARACTERS)),
    prose,
    proseWidth: prose.reduce((sum, block) => sum + width(block), 0),
    linkShare: linkShareOf(blocks),
    articleMarks: articleMarks(view),
    hasPasswordField: () => /<input\b[^<>]{0,800}\btype\s*=\s*["']?password\b/iu.test(html),
    noindex: (view.meta.get('robots') ?? []).some((value) => /noindex/iu.test(value)),
    canonical: absolute(
      view.linkTags.find(({ rel }) => rel === 'canonical')?.href ?? view.meta.get('og:url')?.[0] ?? '',
      page.finalUrl,
    ),
    description: fold(
      view.meta.get('og:description')?.[0] ?? view.meta.get('description')?.[0] ?? '',
      BLOCK_CHARACTERS,
    ),
    scripts: () => scriptsOf(html),
    refresh: absolute(refreshTarget(view.meta.get('refresh')?.[0] ?? '') ?? '', page.finalUrl),
  };
}

/** Enough of it to know that there is much. */
function firstProse(blocks: readonly TextBlock[]): readonly string[] {
  const prose: string[] = [];
  let left = MUCH_TEXT;
  for (const block of blocks) {
    if (block.heading > 0 || block.furniture || block.linkShare >= 0.6) continue;
    const text = fold(block.text, BLOCK_CHARACTERS);
    prose.push(text);
    left -= width(text);
    if (left < 0) break;
  }
  return prose;
}

function linkShareOf(blocks: readonly TextBlock[]): number {
  let [linked, all] = [0, 0];
  for (const { text, linkShare } of blocks) {
    linked += linkShare * text.length;
    all += text.length;
  }
  return all === 0 ? 0 : linked / all;
}

/** How many of the ways to say "I am an article" the page uses. */
function articleMarks({ meta, jsonLd, blocks }: PageView): number {
  const says = [
    (meta.get('og:type') ?? []).some((type) => /article/iu.test(type)),
    jsonLd.some((node) => isArticleNode(node) || isOfType(node, /Posting$/u)),
    ['article:published_time', 'datepublished', 'pubdate', 'dc.date.issued', 'citation_publication_date'].some((name) =>
      meta.has(name),
    ),
    blocks.filter(isParagraphOfArticle).length >= 3,
  ];
  return says.filter(Boolean).length;
}

function isParagraphOfArticle({ tag, element, text, linkShare }: TextBlock): boolean {
  if (tag !== 'p' || text.length < 40 || linkShare > 0.4) return false;
  for (let parent = element.parent; parent; parent = parent.parent)
    if ('name' in parent && parent.name === 'article') return true;
  return false;
}

/** The heads of script and frame elements with the beginnings of what stands in them. */
export function scriptsOf(html: string): string {
  const starts = [...html.slice(0, 400_000).matchAll(/<(?:script|iframe)\b/giu)].slice(0, 60);
  return starts.map(({ index }) => scriptAt(html, index)).join('\n');
}

function scriptAt(html: string, start: number): string {
  const piece = html.slice(start, start + 2_000);
  const end = piece.search(/<\/(?:script|iframe)/iu);
  return end < 0 ? piece : piece.slice(0, end);
}

function absolute(address: string, base: string): string {
  return address !== '' && URL.canParse(address, base) ? new URL(address, base).href : '';
}

function fold(text: string, most: number): string {
  return text.slice(0, most).normalize('NFKC').replaceAll(/\s+/gu, ' ').trim();
}
