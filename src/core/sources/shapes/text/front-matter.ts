import type { Moment } from '../../../../model.ts';
import { readMoment } from '../../../month/read-moment.ts';
import type { RawLink } from '../../source.ts';
import type { DateContext } from './text-dates.ts';

const FRONT_MATTER = /^---[^\S\n]*\r?\n([\s\S]*?)\r?\n(?:---|\.\.\.)[^\S\n]*(?:\r?\n|$)/u;
const SOURCES = ['source', 'url', 'link'];
const DATES = ['created', 'saved', 'savedat', 'clipped', 'date'];

export interface Clipping {
  /** The page that the note is about, where it names one. */
  readonly link: RawLink | null;
  readonly date: DateContext | null;
  /** How many lines the front matter takes. */
  readonly lines: number;
}

/**
 * What the front matter of a note says (Obsidian Web Clipper: source, created, title, tags); null where there is none.
 */
export async function clippingOf(text: string, timeZone: string): Promise<Clipping | null> {
  const found = FRONT_MATTER.exec(text);
  if (!found) return null;
  const { parse, YAMLParseError } = await import('yaml');
  let value: unknown;
  try {
    value = parse(found[1] ?? '', { schema: 'failsafe', logLevel: 'silent' });
  } catch (error) {
    // Front matter that is not YAML is text like any other.
    if (error instanceof YAMLParseError || error instanceof ReferenceError) return null;
    throw error;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const fields = new Map(Object.entries(value).map(([name, field]) => [name.toLowerCase(), field as unknown]));
  const first = (names: readonly string[]): string =>
    names.map((name) => textOf(fields.get(name))).find((field) => field !== '') ?? '';
  const moment = momentOf(
    DATES.map((name) => textOf(fields.get(name))),
    timeZone,
  );
  const url = first(SOURCES);
  const lines = (found[0].match(/\n/gu) ?? []).length;
  const link = {
    url,
    savedAt: moment,
    line: lineOf(text, url),
    title: first(['title']),
    tags: tagsOf(fields.get('tags')).filter((tag) => tag !== 'clippings'),
  };
  return {
    link: /^https?:/iu.test(url) ? link : null,
    date: moment === null ? null : { day: moment.slice(0, 10), year: Number(moment.slice(0, 4)) },
    lines,
  };
}

function momentOf(texts: readonly string[], timeZone: string): Moment | null {
  return texts.map((text) => readMoment(text, timeZone)).find((moment) => moment !== null) ?? null;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

function tagsOf(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.map(textOf);
  return textOf(value).split(/[,\s]+/u);
}

function lineOf(text: string, part: string): number {
  return text.slice(0, Math.max(0, text.indexOf(part))).split('\n').length;
}
