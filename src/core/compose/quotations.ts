import type { Quotation } from '../../issue.ts';
import type { Article, Entry, Link } from '../../model.ts';
import type { Settings } from '../settings/settings.ts';
import { dayText, japaneseDay } from './compose-issue.ts';

const LICENCE = 'CC BY-SA 4.0';

/** What is printed as a quotation of the page: the author's own choice first, else the page's summary. */
export function quotationsOf(entry: Entry, { timeZone }: Settings): readonly Quotation[] {
  const article = entry.article.ok ? entry.article.value : null;
  const chosen = entry.link.quote ? [quoteOf(entry.link, entry.link.quote, article, timeZone)] : [];
  const excerpt = article && article.summary !== '' && chosen.length === 0 ? [excerptOf(entry.link, article, timeZone)] : [];
  return [...chosen, ...excerpt].filter(({ text }) => text !== '');
}

function excerptOf(link: Link, article: Article, timeZone: string): Quotation {
  const wikipedia = /(?:^|\.)wikipedia\.org$/u.test(new URL(link.url).hostname);
  return {
    kind: wikipedia ? 'encyclopaedia' : 'excerpt',
    text: balanced(article.summary),
    source: wikipedia ? `「${article.title}」『ウィキペディア』` : article.site || new URL(link.url).host,
    url: link.url,
    dateText: dateTextOf(article, timeZone),
    licence: wikipedia ? LICENCE : '',
  };
}

function quoteOf(link: Link, quote: string, article: Article | null, timeZone: string): Quotation {
  return {
    kind: 'quote',
    text: quote,
    source: article?.site || new URL(link.url).host,
    url: textFragment(link.url, quote),
    dateText: article ? dateTextOf(article, timeZone) : '',
    licence: '',
  };
}

function dateTextOf(article: Article, timeZone: string): string {
  return article.published ? japaneseDay(dayText(article.published, timeZone)) : '';
}

/** A link that opens the page at the passage (https://wicg.github.io/scroll-to-text-fragment/). */
function textFragment(url: string, quote: string): string {
  const words = quote.split('\n')[0]?.trim() ?? '';
  const encode = (text: string): string => encodeURIComponent(text).replaceAll('-', '%2D');
  const passage = words.length > 60 ? `${encode(words.slice(0, 20))},${encode(words.slice(-20))}` : encode(words);
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${passage}`;
}

const BRACKETS: Readonly<Record<string, string>> = { '「': '」', '『': '』', '（': '）', '【': '】', '《': '》' };

/** Whole sentences with balanced brackets: from the first sentence that breaks the balance on, nothing is quoted. */
export function balanced(text: string): string {
  if (isBalanced(text)) return text;
  const sentences = text.split(/(?<=[。！？])/u);
  while (sentences.length > 0 && !isBalanced(sentences.join(''))) sentences.pop();
  return sentences.join('').trim();
}

function isBalanced(text: string): boolean {
  const open: string[] = [];
  for (const character of text) {
    const closing = BRACKETS[character];
    if (closing) open.push(closing);
    else if (Object.values(BRACKETS).includes(character) && open.pop() !== character) return false;
  }
  return open.length === 0;
}
