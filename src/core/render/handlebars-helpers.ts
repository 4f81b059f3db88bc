import type { FreshBlock } from '../../issue.ts';
import {
  attribute,
  commentText,
  commentUrl,
  destination,
  markdownLine,
  markdownText,
  ownWords,
  quotation,
} from './escape.ts';
import { spend, type Budget } from './template-budget.ts';
import { TemplateError } from './template-faults.ts';
import { yamlKey, yamlScalar } from './yaml.ts';

/** What Handlebars passes to a helper as its last argument. */
interface HelperOptions {
  readonly loc?: { readonly start: { readonly line: number; readonly column: number } };
  readonly hash: Readonly<Record<string, unknown>>;
  readonly data: { readonly blocks: FreshBlock[]; readonly budget: Budget };
  readonly fn: (context: unknown) => string;
}
export interface HelperRegistry {
  registerHelper: (name: string, helper: (this: unknown, ...parameters: never[]) => unknown) => void;
}

const ESCAPERS: Readonly<Record<string, (value: string) => string>> = {
  text: markdownText,
  line: markdownLine,
  quotation,
  own: ownWords,
  destination,
  comment: commentText,
  commentUrl,
  attribute,
  key: yamlKey,
};
/** Names that a template may call: each says where the value is going to stand. */
export const HELPER_NAMES: readonly string[] = [
  ...Object.keys(ESCAPERS),
  'yaml',
  'join',
  'eq',
  'day',
  'indent',
  'block',
];

const BLOCK_KINDS: readonly string[] = ['head', 'heading', 'item', 'closing'] satisfies FreshBlock['kind'][];

/** Puts every helper that a template may call into the registry. What they write is taken from the run's budget. */
export function registerHelpers(registry: HelperRegistry): void {
  for (const [name, escape] of Object.entries(ESCAPERS)) {
    registry.registerHelper(name, (value: unknown, options: HelperOptions) => {
      const text = textOf(name, value, options);
      spend(options.data.budget, text.length);
      return escape(text);
    });
  }
  registry.registerHelper('yaml', (value: unknown, options: HelperOptions) => {
    const text = yamlScalar(value);
    spend(options.data.budget, text.length);
    return text;
  });
  registry.registerHelper('spend', (characters: number, options: HelperOptions) => {
    spend(options.data.budget, characters);
    return '';
  });
  registry.registerHelper('join', (list: unknown, separator: unknown, options: HelperOptions) => {
    if (!Array.isArray(list)) throw wrong(options, '{{join}} wants a list', '{{join}} に渡せるのは並びだけです');
    const text = list.map(String).join(String(separator));
    spend(options.data.budget, text.length);
    return text;
  });
  registry.registerHelper('eq', (one: unknown, other: unknown) => one === other);
  registry.registerHelper('day', (value: unknown, pattern: unknown, options: HelperOptions) => {
    if (typeof pattern !== 'string' || (value !== null && typeof value !== 'string'))
      throw wrong(
        options,
        '{{day}} wants a day and a pattern such as "YYYY-MM-DD"',
        '{{day}} には、日付と "YYYY-MM-DD" のような形を渡してください',
      );
    return dayIn(value ?? '', pattern);
  });
  registry.registerHelper('indent', function indent(this: unknown, by: unknown, options: HelperOptions) {
    if (typeof by !== 'string' || !/^[ >]*$/u.test(by))
      throw wrong(options, '{{#indent}} wants spaces or "> "', '{{#indent}} に渡せるのは空白か "> " だけです');
    return options.fn(this).replaceAll(/^(?=.)/gmu, by);
  });
  registry.registerHelper('block', function block(this: unknown, ...parameters: unknown[]) {
    const options = parameters.at(-1) as HelperOptions;
    options.data.blocks.push(blockOf(parameters.slice(0, -1), options, this));
    return '';
  });
}

/** `2025-04-03` by a pattern of YYYY, MM, M, DD and D; '' where there is no day. */
function dayIn(day: string, pattern: string): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})/u.exec(day) ?? [];
  if (year === undefined) return '';
  const parts: Readonly<Record<string, string | undefined>> = {
    YYYY: year,
    MM: month,
    M: String(Number(month)),
    DD: date,
    D: String(Number(date)),
  };
  return pattern.replaceAll(/YYYY|MM|M|DD|D/gu, (part) => parts[part] ?? part);
}

function textOf(helper: string, value: unknown, options: HelperOptions): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  const named = typeof options.hash['named'] === 'string' ? ` ${options.hash['named']}` : '';
  const found = JSON.stringify(value)?.slice(0, 60);
  throw wrong(
    options,
    `{{${helper}${named}}}: it wants a text, ${found === undefined ? 'which is not there' : `which is ${found}`}`,
    `{{${helper}${named}}} には文字列が必要ですが、${found === undefined ? '値がありません' : `値は ${found} です`}`,
  );
}

function wrong({ loc }: HelperOptions, en: string, ja: string): TemplateError {
  return new TemplateError(loc ? loc.start.line : null, { en, ja });
}

interface BlockContext {
  readonly id?: string;
  readonly url?: FreshBlock['url'];
  readonly savedUrl?: FreshBlock['url'];
  readonly heading?: string;
  readonly note?: string;
  readonly failure?: object | null;
}

/**
 * `{{#block "item" lead}}…{{/block}}`: the text between is one block of the draft,
 * which merging keeps or refreshes whole.
 */
function blockOf([kind, about]: readonly unknown[], options: HelperOptions, context: unknown): FreshBlock {
  if (typeof kind !== 'string' || !BLOCK_KINDS.includes(kind))
    throw wrong(
      options,
      `{{#block}} wants one of ${BLOCK_KINDS.join(', ')}`,
      `{{#block}} に書けるのは ${BLOCK_KINDS.join('、')} のどれかです`,
    );
  const { id, url, savedUrl = url, heading, note, failure } = (about ?? {}) as BlockContext;
  const { under, tight } = options.hash as { under?: { id?: string }; tight?: boolean };
  return {
    kind: kind as FreshBlock['kind'],
    id: idOf(kind, id, heading),
    url: kind === 'item' ? (savedUrl ?? null) : null,
    under: under?.id ?? null,
    text: `${options
      .fn(context)
      .replaceAll(/(?<![^\S\n])[^\S\n]+$/gmu, '')
      .replaceAll(/\n{3,}/gu, '\n\n')
      .trim()}${tight === true ? '\n' : '\n\n'}`,
    ...(kind === 'item' && (note ?? '') !== '' && { own: ownWords(note ?? '') }),
    ...(kind === 'item' && failure && { unread: true }),
  };
}

function idOf(kind: unknown, id: string | undefined, heading: string | undefined): string {
  if (kind === 'item') return id ?? '';
  return kind === 'heading' ? (heading ?? '') : String(kind);
}
