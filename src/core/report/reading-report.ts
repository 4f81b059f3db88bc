import type { Article, Explanation, Reading } from '../../model.ts';
import { escapeUnwanted } from '../text/unwanted.ts';
import { failureNote } from './failure-message.ts';
import { readPart } from '../entry/read-part.ts';

const LABELS: readonly (readonly [field: keyof Article, label: string])[] = [
  ['title', 'タイトル'],
  ['summary', '要約'],
  ['site', 'サイト'],
  ['author', '著者'],
  ['published', '公開日'],
  ['language', '言語'],
  ['kind', '種類'],
  ['permalink', '固定URL'],
];
const MOST_LINKS = 20;

/**
 * One page's Reading for a person: a line for each field that the page gives, then where its text links to; with
 * `explain` below each field the rule that won and the candidates that lost.
 */
export function readingText({ article, explanations }: Reading, explain: boolean): string {
  const said = readPart(article);
  const failed = article.ok ? [] : [`読み取れません: ${failureNote(article.failure)}（${article.failure.kind}）`];
  const fields = LABELS.flatMap(([field, label]) => {
    const value = shown(said[field]);
    const why = explain ? explanations.filter((one) => one.field === field).flatMap(reasons) : [];
    return value === '' && why.length === 0 ? [] : [`${label}: ${value === '' ? '—' : value}`, ...why];
  });
  return [...failed, ...fields, ...linkLines(said.links ?? [])].map((line) => `${line}\n`).join('');
}

/** A Reading as JSON, whole. */
export function readingJson(reading: Reading): string {
  return `${escapeUnwanted(JSON.stringify(reading, null, 2))}\n`;
}

function shown(value: Article[keyof Article] | undefined): string {
  if (typeof value === 'string') return value;
  return value && 'url' in value ? `${value.url}${value.date ? `（${value.date}）` : ''}` : '';
}

function reasons({ rule, rejected }: Explanation): readonly string[] {
  return [`    ○ ${rule}`, ...rejected.map((lost) => `    × ${lost.rule}: ${lost.value}（${lost.why}）`)];
}

function linkLines(links: readonly string[]): readonly string[] {
  const more = links.length > MOST_LINKS ? [`    …ほか ${links.length - MOST_LINKS} 件`] : [];
  return links.length === 0
    ? []
    : [`リンク: ${links.length} 件`, ...links.slice(0, MOST_LINKS).map((link) => `    ${link}`), ...more];
}
