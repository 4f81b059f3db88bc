import type { Article, Page, Reading } from '../../model.ts';
import { failure, thrownDetail } from '../outcome.ts';
import { copiedFrom } from '../url/archived-copy.ts';
import { plain } from './fields/plain.ts';
import { asKind } from './kinds/as-kind.ts';
import { htmlKind } from './kinds/html-kind.ts';
import type { ReadOptions } from './options.ts';
import { readHead, readHtml, readMetadata } from './read-html.ts';
import { textLimits } from './tree/limits.ts';
import { openView } from './view.ts';
import { findWall } from './walls/find-wall.ts';
import type { Signals } from './walls/signals.ts';
import { takeSignals } from './walls/take-signals.ts';

// Below this much text, in half-width characters, a page says nothing without its scripts.
const NO_TEXT = 40;

/** An HTML page: a wall, or an Article of its kind. */
export async function readHtmlPage(
  page: Page,
  html: string,
  options: ReadOptions,
  onPartial: (partial: Partial<Article>) => void = () => undefined,
): Promise<Reading> {
  // A copy in a web archive is read as what it is a copy of.
  const view = openView(html, copiedFrom(page.finalUrl) ?? page.finalUrl);
  // What is left of a page that is ended before its metadata is read.
  onPartial({ title: plain(view.titleElement) });
  const signals = takeSignals(page, view, html);
  const head = readHead(view, options, page);
  const partial = readMetadata(head);
  const wall = findWall(signals);
  if (wall)
    return {
      article: failure(wall.kind, wall.detail, hidesArticle(wall.kind) && signals.articleMarks > 0 ? { partial } : {}),
      explanations: [],
    };
  onPartial(partial);
  const kind = htmlKind(view);
  const reading = await readOrGiveUp(() => readHtml(head), partial);
  if (!reading.article.ok) return reading;
  const article = kind ? await asKind(kind.kind, reading.article.value, view) : reading.article.value;
  if (
    kind === null &&
    saysNothing(signals) &&
    (article.title === '' || (article.summary === '' && signals.description === ''))
  ) {
    // Past a limit there may be text enough.
    const cuts = textLimits(view.limits);
    const [what, why] =
      cuts.length > 0
        ? ([
            'parse-limited',
            { en: `too much of it: ${cuts.join(', ')}`, ja: `多すぎるもの: ${cuts.join(', ')}` },
          ] as const)
        : (['empty', { en: 'its text is made by scripts', ja: '本文はスクリプトが作ります' }] as const);
    return { article: failure(what, why, { partial }), explanations: reading.explanations };
  }
  const explanations = kind
    ? [{ field: 'kind' as const, rule: kind.rule, value: kind.kind, rejected: [] }, ...reading.explanations]
    : reading.explanations;
  // What scripts would have shown may hold any passage.
  const looked = reading.looked && { ...reading.looked, whole: reading.looked.whole && !saysNothing(signals) };
  return { ...reading, article: { ok: true, value: article }, explanations, ...(looked && { looked }) };
}

/** Readability and the DOMs under it are not ours, and a page can make them throw. */
async function readOrGiveUp(read: () => Promise<Reading>, partial: Partial<Article>): Promise<Reading> {
  try {
    return await read();
  } catch (error) {
    return {
      article: failure('parse-limited', thrownDetail(error), { partial }),
      explanations: [],
    };
  }
}

/** No heading and next to no text: scripts would make them. */
function saysNothing({ proseWidth, headings }: Signals): boolean {
  return proseWidth < NO_TEXT && headings.length === 0;
}

/** A login or a consent stands before the article, so its metadata is the article's; the others speak of themselves. */
function hidesArticle(kind: string): boolean {
  return kind === 'login' || kind === 'consent';
}
