import { parseDocument } from 'yaml';
import type { Message, Month } from '../../model.ts';
import type { DraftView } from '../merge/draft-view.ts';
import { localMoment } from '../month/local-moment.ts';
import { yamlReason } from '../text/yaml-reason.ts';
import type { PostToPublish } from './engine.ts';
import { firstWords } from './first-words.ts';

export interface PublishDetails {
  readonly month: Month;
  /** Where the draft's front matter has no title. */
  readonly title: string;
  /** `2025-05-11`. */
  readonly day: string;
  readonly timeZone: string;
  readonly slug: string;
  readonly standing: Readonly<Record<string, unknown>>;
}

/** What an engine has to know of a post, from its draft. */
export function postToPublish(view: DraftView, details: PublishDetails): PostToPublish {
  const { title, ...fields } = frontValues(view.frontMatter?.text ?? '');
  return {
    month: details.month,
    title: typeof title === 'string' && title !== '' ? title : details.title,
    day: details.day,
    midnight: midnightOf(details.day, details.timeZone),
    slug: details.slug,
    excerpt: firstWords(view.body.map(({ text }) => text)),
    fields,
    standing: details.standing,
  };
}

/** Front matter as values; none where it cannot be read. A day stays the text that it is. */
export function frontValues(yaml: string): Readonly<Record<string, unknown>> {
  if (yaml.trim() === '') return {};
  const document = parseDocument(yaml, { schema: 'core', uniqueKeys: false, logLevel: 'silent' });
  const values: unknown = document.errors.length > 0 ? null : document.toJS({ maxAliasCount: 100 });
  return typeof values === 'object' && values !== null && !Array.isArray(values)
    ? (values as Record<string, unknown>)
    : {};
}

export interface FrontMatterError {
  readonly line: number;
  readonly reason: Message;
}

/** What is wrong with front matter, and the line in it from 1; null where it can be read. */
export function frontMatterError(yaml: string): FrontMatterError | null {
  const document = parseDocument(yaml, { schema: 'core', uniqueKeys: false, logLevel: 'silent', prettyErrors: false });
  const [error] = document.errors;
  if (error === undefined) return null;
  return { line: yaml.slice(0, error.pos[0]).split('\n').length, reason: yamlReason(error) };
}

function midnightOf(day: string, timeZone: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const clock = { year, month, day: date, hour: 0, minute: 0, second: 0 };
  return localMoment(clock, timeZone) ?? `${day}T00:00:00Z`;
}
