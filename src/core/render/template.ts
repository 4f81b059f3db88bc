/// <reference types="handlebars" />
import { Complaint } from '../complaint.ts';
import { registerHelpers, type HelperRegistry } from './helpers.ts';

/** A template's files by name. `post` is the whole; the others are its partials. */
export interface TemplateFiles {
  /** The file of each source, for messages. */
  readonly files: Readonly<Record<string, string>>;
  readonly sources: Readonly<Record<string, string>>;
  /** The same as Handlebars compiled them at build time; null where a file is the author's. */
  readonly precompiled: Readonly<Record<string, unknown>> | null;
}
export interface Template {
  /** Where a message should point. */
  readonly file: string;
  readonly run: (issue: unknown, options: { readonly data: object }) => string;
}

const OPTIONS = { noEscape: true, strict: true } as const;
const MOST_CHARACTERS = 256_000;
const DEEPEST = 100;

interface Compiler {
  readonly parse: (source: string) => hbs.AST.Program;
  readonly compile: (source: string, options: object) => unknown;
}
interface Engine extends HelperRegistry {
  readonly partials: Readonly<Record<string, unknown>>;
  readonly template: (compiled: unknown) => unknown;
  readonly registerPartial: (name: string, partial: unknown) => void;
}

/** Ready to run. The author's own files are checked first: a name that does not exist is an error with its file and line. */
export async function compileTemplate(template: TemplateFiles): Promise<Template> {
  const file = template.files['post'] ?? 'post.hbs';
  const engine = template.precompiled === null ? await compiledNow(template) : await compiledBefore(template.precompiled);
  return { file, run: engine.partials['post'] as Template['run'] };
}

/** By Handlebars' runtime alone, which loads in a third of the time. */
async function compiledBefore(precompiled: Readonly<Record<string, unknown>>): Promise<Engine> {
  const { default: runtime } = (await import('handlebars/runtime.js')) as unknown as { default: { create: () => Engine } };
  const engine = runtime.create();
  registerHelpers(engine);
  for (const [name, compiled] of Object.entries(precompiled)) engine.registerPartial(name, engine.template(compiled));
  return engine;
}

async function compiledNow({ files, sources }: TemplateFiles): Promise<Engine> {
  const { default: handlebars } = (await import('handlebars')) as unknown as { default: Compiler & { create: () => Engine & Compiler } };
  const { checkTemplate } = await import('./check-template.ts');
  const engine = handlebars.create();
  registerHelpers(engine);
  const callable = { partials: Object.keys(sources), parameters: parametersOf(Object.values(sources)) };
  const waiting = ['post'];
  for (const name of waiting) {
    const source = sources[name] ?? '';
    const at = files[name] ?? `${name}.hbs`;
    checkSize(source, at);
    const called = checkTemplate(parse(handlebars, source, at), at, callable);
    waiting.push(...[...called].filter((other) => !waiting.includes(other)));
    engine.registerPartial(name, engine.compile(source, OPTIONS));
  }
  return engine;
}

/** The names that files pass to partials: `{{> item lead hashes="##"}}` gives `hashes`. */
function parametersOf(sources: readonly string[]): ReadonlySet<string> {
  const calls = sources.flatMap((source) => source.match(/\{\{#?>[^}]*\}\}/gu) ?? []);
  return new Set(calls.flatMap((call) => [...call.matchAll(/\s([a-z]\w*)=/giu)].map((found) => found[1] ?? '')));
}

/** Handlebars' parser takes seconds for thousands of nested blocks. */
function checkSize(source: string, file: string): void {
  let depth = 0;
  for (const [tag] of source.matchAll(/\{\{~?[#/]/gu)) {
    depth += tag.endsWith('#') ? 1 : -1;
    if (depth > DEEPEST) throw new Complaint({ en: `${file}: blocks are nested more than ${DEEPEST} deep`, ja: `${file}: ブロックの入れ子が ${DEEPEST} 段を超えています` }, 2);
  }
  if (source.length > MOST_CHARACTERS) throw new Complaint({ en: `${file}: a template has at most ${MOST_CHARACTERS} characters`, ja: `${file}: テンプレートは ${MOST_CHARACTERS} 文字までです` }, 2);
}

function parse(handlebars: Compiler, source: string, file: string): hbs.AST.Program {
  try {
    return handlebars.parse(source);
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    const line = /line (\d+)/u.exec(words)?.[1] ?? '1';
    const reason = words.split('\n').at(-1) ?? words;
    throw new Complaint({ en: `${file}:${line}: this is not Handlebars: ${reason}`, ja: `${file}:${line}: Handlebars として読めません: ${reason}` }, 2);
  }
}
