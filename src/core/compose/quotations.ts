import type { Quotation } from '../../issue.ts';
import type { Article, Entry, Link } from '../../model.ts';
import { dayText, japaneseDay } from '../month/japanese.ts';
import { hostName } from '../url/host-name.ts';
import { balanced } from './brackets.ts';
import { encyclopaediaOf, encyclopaediaPassage } from './encyclopaedia.ts';

interface QuotationOptions {
  readonly timeZone: string;
  /** Whether the page's summary is printed where the author has chosen nothing. */
  readonly excerpt: boolean;
}

/** What is printed as a quotation of the page: the author's own choice, else the page's summary. */
export function quotationsOf(entry: Entry, { timeZone, excerpt: wanted }: QuotationOptions): readonly Quotation[] {
  const { link, article } = entry;
  const read = article.ok ? article.value : null;
  if (link.quote) return link.quote.split(/\n{2,}/u).map((passage) => chosenPassage(link, passage, read, timeZone));
  const summary = summaryOf(entry);
  if (read === null || summary === '' || !wanted) return [];
  const encyclopaedia = encyclopaediaOf(link.url);
  const whole = { ...read, summary };
  return [
    encyclopaedia === null
      ? excerpt(link, whole, timeZone)
      : encyclopaediaPassage(link.url, encyclopaedia, whole, timeZone),
  ];
}

/** What a page says of itself in one to three whole sentences, or ''. */
export function summaryOf({ article }: Entry): string {
  return balanced(article.ok ? article.value.summary : '');
}

function excerpt(link: Link, article: Article, timeZone: string): Quotation {
  return { kind: 'excerpt', text: article.summary, url: link.url, ...sourceOf(link, article, timeZone) };
}

function chosenPassage(link: Link, quote: string, article: Article | null, timeZone: string): Quotation {
  return { kind: 'quote', text: quote, url: textFragment(link.url, quote), ...sourceOf(link, article, timeZone) };
}

function sourceOf(
  link: Link,
  article: Article | null,
  timeZone: string,
): Pick<Quotation, 'source' | 'dateText' | 'licence' | 'licenceUrl'> {
  return {
    source: article?.site || hostName(link.url),
    dateText: article?.published ? japaneseDay(dayText(article.published, timeZone)) : '',
    licence: '',
    licenceUrl: '',
  };
}

/** A link that opens the page at the passage (https://wicg.github.io/scroll-to-text-fragment/). */
function textFragment(url: string, quote: string): string {
  const words = quote.split('\n')[0]?.trim() ?? '';
  const characters = [...words];
  const encode = (text: string): string => encodeURIComponent(text).replaceAll('-', '%2D');
  const passage =
    characters.length > 60
      ? `${encode(characters.slice(0, 20).join(''))},${encode(characters.slice(-20).join(''))}`
      : encode(words);
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${passage}`;
}
