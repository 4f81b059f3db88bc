import type { Quotation } from '../../issue.ts';
import type { Article, Entry, LinkUrl } from '../../model.ts';
import { pageAddress } from '../entry/page-address.ts';
import { copiedFrom } from '../url/archived-copy.ts';
import { passagesIn } from '../library/passages.ts';
import { dayText, japaneseDay } from '../month/japanese.ts';
import { hostName } from '../url/host-name.ts';
import { encyclopaediaOf } from '../url/wikipedia.ts';
import { balanced } from './balanced.ts';
import { encyclopaediaPassage } from './encyclopaedia.ts';

interface QuotationOptions {
  readonly timeZone: string;
  /** Whether the page's summary is printed where the author has chosen nothing. */
  readonly excerpt: boolean;
}

/** What is printed as a quotation of the page: the author's own choice, else the page's summary. */
export function quotationsOf(entry: Entry, { timeZone, excerpt: wanted }: QuotationOptions): readonly Quotation[] {
  const { link, article } = entry;
  const address = pageAddress(entry);
  // The heading leads to the copy in the archive, the source to what it is a copy of.
  const url = (copiedFrom(address) ?? address) as LinkUrl;
  const read = article.ok ? article.value : null;
  const encyclopaedia = encyclopaediaOf(url);
  if (link.quote) {
    const passages = passagesIn(link.quote).map((passage) => chosenPassage(url, passage, read, timeZone));
    if (encyclopaedia === null) return passages;
    const cited = encyclopaediaPassage(url, encyclopaedia, read, timeZone);
    return passages.map(({ text }) => ({ ...cited, text, ...toPassage(cited, text) }));
  }
  const summary = summaryOf(entry);
  if (read === null || summary === '' || !wanted) return [];
  const whole = { ...read, summary };
  return [
    encyclopaedia === null ? excerpt(url, whole, timeZone) : encyclopaediaPassage(url, encyclopaedia, whole, timeZone),
  ];
}

/** What a page says of itself in one to three whole sentences, or ''. */
export function summaryOf({ article }: Entry): string {
  return balanced(article.ok ? article.value.summary : '');
}

function excerpt(url: LinkUrl, article: Article, timeZone: string): Quotation {
  const { summary, summaryFrom } = article;
  return {
    kind: 'excerpt',
    text: summary,
    url,
    ...sourceOf(url, article, timeZone),
    ...(summaryFrom && { from: summaryFrom }),
  };
}

function chosenPassage(url: LinkUrl, quote: string, article: Article | null, timeZone: string): Quotation {
  return { kind: 'quote', text: quote, url: textFragment(url, quote), ...sourceOf(url, article, timeZone) };
}

/** What was quoted is found in the version for ever, in the article as long as nobody changes it. */
function toPassage({ url, versionUrl }: Quotation, text: string): Pick<Quotation, 'url' | 'versionUrl'> {
  return versionUrl === ''
    ? { url: textFragment(url, text), versionUrl }
    : { url, versionUrl: textFragment(versionUrl, text) };
}

function sourceOf(
  url: LinkUrl,
  article: Article | null,
  timeZone: string,
): Pick<Quotation, 'source' | 'dateText' | 'versionUrl' | 'licence' | 'licenceUrl'> {
  return {
    source: article?.site || hostName(url),
    dateText: article?.published ? japaneseDay(dayText(article.published, timeZone)) : '',
    versionUrl: '',
    licence: '',
    licenceUrl: '',
  };
}

/**
 * A link that opens the page at the passage
 * (https://wicg.github.io/scroll-to-text-fragment/): browsers look for whole words.
 */
function textFragment(url: string, quote: string): string {
  const line = quote.split('\n')[0]?.trim() ?? '';
  const encode = (text: string): string => encodeURIComponent(text.trim()).replaceAll('-', '%2D');
  const words = line.length > LONGEST_FRAGMENT ? wordsOf(line) : [];
  const passage =
    words.length < 2 ? encode(line) : `${encode(ofLength(words))},${encode(ofLength(words.toReversed(), true))}`;
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${passage}`;
}
const LONGEST_FRAGMENT = 60;
const SHORTEST_END = 15;

function wordsOf(text: string): readonly string[] {
  return [...new Intl.Segmenter('ja', { granularity: 'word' }).segment(text)].map(({ segment }) => segment);
}

/** Words from one end, until they are long enough to be found. */
function ofLength(words: readonly string[], backwards = false): string {
  let text = '';
  for (const word of words) {
    if (text.trim().length >= SHORTEST_END) break;
    text = backwards ? `${word}${text}` : `${text}${word}`;
  }
  return text;
}
