import type { Article, Explanation, Failure, Message, Reading } from '../../model.ts';
import { escapeUnwanted } from '../text/unwanted.ts';
import { readPart } from '../entry/read-part.ts';
import { failureOf } from './failure-message.ts';

const LABELS: readonly (readonly [field: keyof Article, label: Message])[] = [
  ['title', { en: 'title', ja: 'タイトル' }],
  ['summary', { en: 'summary', ja: '要約' }],
  ['site', { en: 'site', ja: 'サイト' }],
  ['author', { en: 'author', ja: '著者' }],
  ['published', { en: 'published', ja: '公開日' }],
  ['language', { en: 'language', ja: '言語' }],
  ['kind', { en: 'kind', ja: '種類' }],
  ['permalink', { en: 'permalink', ja: '固定URL' }],
];
const MOST_LINKS = 20;

export interface ReadingLook {
  readonly explain: boolean;
  /** The words of a message in the reader's language. */
  readonly words: (message: Message) => string;
}

/**
 * One page's Reading for a person: a line for each field that the page gives, then where its text links to; with
 * `explain` below each field the rule that won and the candidates that lost.
 */
export function readingText({ article, explanations }: Reading, { explain, words }: ReadingLook): string {
  const said = readPart(article);
  const failed = article.ok ? [] : [words(unreadLine(article.failure))];
  const fields = LABELS.flatMap(([field, label]) => {
    const value = shown(said[field], words);
    const why = explain ? explanations.filter((one) => one.field === field).flatMap((one) => reasons(one, words)) : [];
    return value === '' && why.length === 0 ? [] : [`${words(label)}: ${value === '' ? '—' : value}`, ...why];
  });
  return [...failed, ...fields, ...linkLines(said.links ?? [], words)].map((line) => `${line}\n`).join('');
}

/** A Reading as JSON, whole. */
export function readingJson(reading: Reading): string {
  return `${escapeUnwanted(JSON.stringify(reading, null, 2))}\n`;
}

function unreadLine(failure: Failure): Message {
  const { en, ja } = failureOf(failure);
  return { en: `not read: ${en} (${failure.kind})`, ja: `読み取れません: ${ja}（${failure.kind}）` };
}

function shown(value: Article[keyof Article] | undefined, words: ReadingLook['words']): string {
  if (typeof value === 'string') return value;
  return value && 'url' in value ? `${value.url}${value.date ? enclosed(value.date, words) : ''}` : '';
}

function enclosed(text: string, words: ReadingLook['words']): string {
  return words({ en: ` (${text})`, ja: `（${text}）` });
}

function reasons({ rule, rejected }: Explanation, words: ReadingLook['words']): readonly string[] {
  const lost = rejected.map((one) => `    × ${one.rule}: ${one.value}${enclosed(one.why, words)}`);
  return [`    ○ ${rule}`, ...lost];
}

function linkLines(links: readonly string[], words: ReadingLook['words']): readonly string[] {
  const rest = links.length - MOST_LINKS;
  const more = rest > 0 ? [words({ en: `    … and ${rest} more`, ja: `    …ほか ${rest} 件` })] : [];
  const head = words({ en: `links: ${links.length}`, ja: `リンク: ${links.length} 件` });
  return links.length === 0 ? [] : [head, ...links.slice(0, MOST_LINKS).map((link) => `    ${link}`), ...more];
}
