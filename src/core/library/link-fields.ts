import type { Link, Message } from '../../model.ts';
import { cleanLines, cleanText, cleanWords } from '../text/clean.ts';
import { canonicalUrl } from '../url/canonical-url.ts';
import { MARKS } from './link-marks.ts';

/**
 * What the author says of a Link besides its URL: every line of the library,
 * `save`, `mark` and messages go by this table.
 */
export type LinkField = 'title' | 'note' | 'quote' | 'follows' | 'apart' | 'mark' | 'tags';

interface FieldRule<Name extends LinkField> {
  readonly words: Message;
  /** A value of JSON as the field, undefined where it says nothing. */
  readonly read: (value: unknown) => Link[Name] | undefined;
  /** Whether saying it again adds to what is there; else the later one stands in place of the earlier. */
  readonly adds: boolean;
}

export const LINK_FIELDS: { readonly [Name in LinkField]: FieldRule<Name> } = {
  title: { words: { en: 'title', ja: 'タイトル' }, read: filled(cleanText), adds: false },
  note: { words: { en: 'note', ja: 'コメント' }, read: filled(cleanWords), adds: true },
  quote: { words: { en: 'quote', ja: '引用' }, read: filled(cleanLines), adds: true },
  follows: { words: { en: 'what it follows', ja: '続報の元' }, read: readUrl, adds: false },
  apart: {
    words: { en: 'story of its own', ja: '独立した話' },
    read: (value) => (value === true ? true : undefined),
    adds: false,
  },
  mark: {
    words: { en: 'mark', ja: '印' },
    read: (value) => MARKS.find((known) => known === value),
    adds: false,
  },
  tags: { words: { en: 'tags', ja: 'タグ' }, read: readTags, adds: true },
};
export const LINK_FIELD_NAMES = Object.keys(LINK_FIELDS) as readonly LinkField[];

/** Texts of a Link that may be added to: a blank line parts what was said at different times. */
export type AddedText = 'note' | 'quote';
export const ADDED_TEXTS = ['note', 'quote'] as const satisfies readonly AddedText[];

/** The text with another behind it. The same words twice are one. */
export function addText(before: string | undefined, more: string): string {
  if (before === undefined || before === '') return more;
  return hasText(before, more) ? before : `${before}\n\n${more}`;
}

/** Whether all of `more` stands in the text, as it was added. */
export function hasText(text: string, more: string): boolean {
  return `\n\n${text}\n\n`.includes(`\n\n${more}\n\n`);
}

function filled(clean: (text: string) => string): (value: unknown) => string | undefined {
  return (value) => (typeof value === 'string' ? clean(value) || undefined : undefined);
}

function readUrl(value: unknown): Link['follows'] {
  if (typeof value !== 'string') return undefined;
  const url = canonicalUrl(value);
  return url.ok ? url.value : undefined;
}

function readTags(value: unknown): readonly string[] {
  const given: readonly unknown[] = Array.isArray(value) ? value : [];
  const texts = given.map((tag) => cleanText(typeof tag === 'string' || typeof tag === 'number' ? String(tag) : ''));
  return [...new Set(texts)].filter((tag) => tag !== '');
}
