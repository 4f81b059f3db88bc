import type { FreshBlock } from '../../issue.ts';
import { commentText, commentUrl, destination, markdownLine, markdownText, ownWords, quotation } from './escape.ts';
import { spend, type Budget } from './template-budget.ts';
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
  key: yamlKey,
};
/** Names that a template may call: each says where the value is going to stand. */
export const HELPER_NAMES: readonly string[] = [...Object.keys(ESCAPERS), 'yaml', 'join', 'block'];

const BLOCK_KINDS: readonly string[] = ['head', 'heading', 'item', 'closing'] satisfies FreshBlock['kind'][];

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
    if (!Array.isArray(list)) throw new Error(`{{join}} wants a list${at(options)}`);
    const text = list.map(String).join(String(separator));
    spend(options.data.budget, text.length);
    return text;
  });
  registry.registerHelper('block', function block(this: unknown, ...parameters: unknown[]) {
    const options = parameters.at(-1) as HelperOptions;
    options.data.blocks.push(blockOf(parameters.slice(0, -1), options, this));
    return '';
  });
}

function textOf(helper: string, value: unknown, options: HelperOptions): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  throw new Error(
    `{{${helper}}} got ${value === undefined ? 'a name that is not there' : JSON.stringify(value)}${at(options)}`,
  );
}

function at({ loc }: HelperOptions): string {
  return loc ? ` - ${loc.start.line}:${loc.start.column}` : '';
}

interface BlockContext {
  readonly id?: string;
  readonly url?: FreshBlock['url'];
  readonly heading?: string;
  readonly note?: string;
  readonly failure?: object | null;
}

/** `{{#block "item" lead}}…{{/block}}`: the text between is one block of the draft, which merging keeps or refreshes whole. */
function blockOf([kind, about]: readonly unknown[], options: HelperOptions, context: unknown): FreshBlock {
  if (typeof kind !== 'string' || !BLOCK_KINDS.includes(kind))
    throw new Error(`{{#block}} wants one of ${BLOCK_KINDS.join(', ')}${at(options)}`);
  const { id, url, heading, note, failure } = (about ?? {}) as BlockContext;
  const { under } = options.hash as { under?: { id?: string } };
  return {
    kind: kind as FreshBlock['kind'],
    id: kind === 'item' ? (id ?? '') : kind === 'heading' ? (heading ?? '') : kind,
    url: kind === 'item' ? (url ?? null) : null,
    under: under?.id ?? null,
    text: `${options
      .fn(context)
      .replaceAll(/(?<![^\S\n])[^\S\n]+$/gmu, '')
      .replaceAll(/\n{3,}/gu, '\n\n')
      .trim()}\n\n`,
    ...(kind === 'item' && (note ?? '') !== '' && { own: ownWords(note ?? '') }),
    ...(kind === 'item' && failure && { unread: true }),
  };
}
