import type { Article } from '../../../model.ts';
import { cleanText } from '../../text/clean.ts';
import { shortenedAtWord } from '../../text/shortened.ts';
import type { PageView } from '../view.ts';
import { POSTING_TYPE } from '../view/json-ld.ts';
import { described, linked } from './described.ts';

const TITLE_CHARACTERS = 60;

/**
 * A post has no title: its first words stand for one. Its text is the summary, its
 * author whoever the page names before the text.
 */
export function postArticle(article: Article, view: PageView): Article {
  const named = described(view, 'og:title', 'twitter:title') || cleanText(view.titleElement);
  const text =
    unquoted(
      linked(view, POSTING_TYPE, 'articleBody', 'text') ||
        described(view, 'og:description', 'description', 'twitter:description'),
    ) || textInTitle(named);
  const author = linked(view, POSTING_TYPE, 'author') || authorInTitle(named) || article.author;
  if (text === '') return { ...article, kind: 'post', author };
  return {
    ...article,
    kind: 'post',
    author,
    title: shortenedAtWord(firstLine(text), TITLE_CHARACTERS),
    summary: shortenedAtWord(text, 280),
  };
}

/** 「X（旧Twitter）」 and Bluesky put the text into quotation marks. */
function unquoted(text: string): string {
  return (/^[“"「](.+)[”"」]$/su.exec(text)?.[1] ?? text).trim();
}

/** `Name on X: "text" / X`, `Name (@name)`, `Name (@name@host)`. */
function authorInTitle(title: string): string {
  return (
    /^(.{1,80}?) (?:on (?:X|Twitter|Threads|LinkedIn)|さんはXを使っています|\(@[\w.@-]{1,80}\))/u.exec(title)?.[1] ??
    /^X ?の?(.{1,80}?)さん/u.exec(title)?.[1] ??
    ''
  ).trim();
}

function textInTitle(title: string): string {
  return (/(?:on (?:X|Twitter)|さんはXを使っています)[:：]?\s*[“"「](.+)[”"」]/su.exec(title)?.[1] ?? '').trim();
}

function firstLine(text: string): string {
  return /^.{8,}?[。！？!?](?=\s|$|[^。！？!?」』）)])/u.exec(text)?.[0] ?? text;
}
