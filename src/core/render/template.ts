/// <reference types="handlebars" />
import { Complaint } from '../complaint.ts';
import { checkTemplate } from './check-template.ts';
import { registerHelpers, type HelperRegistry } from './handlebars-helpers.ts';
import { nameValues } from './name-values.ts';
import { countSpending } from './template-budget.ts';
import { parseFault } from './template-faults.ts';
import { namesCalled, parametersOf } from './template-calls.ts';
import type { TemplateFiles } from '../../facts.ts';
import { checkCalls, checkPrints, checkSize } from './template-limits.ts';

export interface Template {
  /** Where a message should point. */
  readonly file: string;
  readonly run: (issue: unknown, options: { readonly data: object }) => string;
}

const OPTIONS = { noEscape: true, strict: true } as const;
interface Compiler {
  readonly parse: (source: string) => hbs.AST.Program;
  readonly compile: (program: hbs.AST.Program, options: object) => unknown;
  readonly logger: { level: string };
}
interface Engine extends HelperRegistry {
  readonly partials: Readonly<Record<string, unknown>>;
  readonly template: (compiled: unknown) => unknown;
  readonly registerPartial: (name: string, partial: unknown) => void;
}

/**
 * Ready to run. The author's own files are checked first: a name that does not
 * exist is an error with its file and line.
 */
export async function compileTemplate(template: TemplateFiles): Promise<Template> {
  const file = template.files['post'] ?? 'post.hbs';
  const engine =
    template.precompiled === null ? await compiledNow(template) : await compiledBefore(template.precompiled);
  return { file, run: engine.partials['post'] as Template['run'] };
}

/** By Handlebars' runtime alone, which loads in a third of the time. */
async function compiledBefore(precompiled: Readonly<Record<string, unknown>>): Promise<Engine> {
  const { createRuntime } = await import('./runtime.ts');
  const engine = createRuntime<Engine>();
  registerHelpers(engine);
  for (const [name, compiled] of Object.entries(precompiled)) engine.registerPartial(name, engine.template(compiled));
  return engine;
}

/** The names of the partials that some of these sources call. What cannot be parsed is told where it is compiled. */
export async function partialsCalledBy(sources: readonly string[]): Promise<ReadonlySet<string>> {
  const { default: handlebars } = (await import('handlebars')) as unknown as { default: Compiler };
  const called = new Set<string>();
  for (const source of sources) {
    try {
      for (const name of namesCalled(handlebars.parse(source))) called.add(name);
    } catch (error) {
      if (!(error instanceof Error)) throw error;
    }
  }
  return called;
}

async function compiledNow({ files, sources }: TemplateFiles): Promise<Engine> {
  const { default: handlebars } = (await import('handlebars')) as unknown as {
    default: Compiler & { create: () => Engine & Compiler };
  };
  // What it would say on standard error, we say as a Complaint.
  handlebars.logger.level = 'none';
  const engine = handlebars.create();
  registerHelpers(engine);
  const programs = parseCalled(handlebars, { files, sources });
  const callable = { partials: Object.keys(sources), parameters: parametersOf(programs.values()) };
  for (const [name, program] of programs) checkPrints(program, name, fileOf(files, name));
  for (const [name, program] of programs) checkTemplate(program, fileOf(files, name), callable);
  checkCalls(programs, files);
  for (const [name, program] of programs) {
    nameValues(program);
    countSpending(program);
    engine.registerPartial(name, engine.compile(program, OPTIONS));
  }
  return engine;
}

/** The whole and what it calls. Files that nobody calls are not even looked at. */
function parseCalled(
  handlebars: Compiler,
  { files, sources }: Pick<TemplateFiles, 'files' | 'sources'>,
): ReadonlyMap<string, hbs.AST.Program> {
  const programs = new Map<string, hbs.AST.Program>();
  const waiting = ['post'];
  let characters = 0;
  for (const name of waiting) {
    const source = Object.hasOwn(sources, name) ? (sources[name] ?? '') : null;
    if (source === null || programs.has(name)) continue;
    const file = fileOf(files, name);
    characters += source.length;
    checkSize(source, characters, file);
    const program = parse(handlebars, source, file);
    programs.set(name, program);
    waiting.push(...namesCalled(program));
  }
  return programs;
}

function fileOf(files: TemplateFiles['files'], name: string): string {
  return files[name] ?? `${name}.hbs`;
}

function parse(handlebars: Compiler, source: string, file: string): hbs.AST.Program {
  try {
    return handlebars.parse(source);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const { line, says } = parseFault(error.message);
    throw new Complaint(
      {
        en: `${file}:${line}: this is not Handlebars: ${says.en}`,
        ja: `${file}:${line}: Handlebars として読めません: ${says.ja}`,
      },
      2,
    );
  }
}
