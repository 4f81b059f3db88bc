import { createRequire } from 'node:module';
import { existsSync } from 'node:fs';
import { readFile, readdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Complaint } from '../../core/complaint.ts';
import type { TemplateFiles } from '../../core/render/template.ts';
import { codeOf, naming } from './file-complaint.ts';

export interface TemplateFolders {
  readonly shipped: string;
  /** The shipped ones as a module of compiled templates, where the program has been built. */
  readonly precompiled: string;
  /** The author's, over the shipped ones. */
  readonly own: string;
}
type Named = Readonly<Record<string, string>>;

const WHOLE = 'post';
const ENDING = '.hbs';
const MOST_BYTES = 1_000_000;

/**
 * A template by name, or by path where the name has a slash or ends in `.hbs`; null is the default one. Every `.hbs` file of
 * the folders is a partial. Throws a `Complaint` that lists the names there are.
 */
export async function readTemplate(name: string | null, folders: TemplateFolders): Promise<TemplateFiles> {
  const [shipped, own] = await Promise.all([filesIn(folders.shipped), filesIn(folders.own)]);
  const files = { ...shipped, ...own };
  if (name !== null && (name.includes('/') || name.endsWith(ENDING))) return await templateAt(resolve(name), files);
  const wanted = name ?? WHOLE;
  const file = Object.hasOwn(files, wanted) ? files[wanted] : undefined;
  if (file === undefined) throw unknownTemplate(wanted, Object.keys(files), folders.own);
  const precompiled = Object.keys(own).length === 0 && existsSync(folders.precompiled) ? readCompiled(folders.precompiled, wanted) : null;
  return { ...(await withSources({ ...files, [WHOLE]: file })), precompiled };
}

/** A template outside of the folders brings the partials beside it along. */
async function templateAt(file: string, files: Named): Promise<TemplateFiles> {
  return { ...(await withSources({ ...files, ...(await filesIn(dirname(file))), [WHOLE]: file })), precompiled: null };
}

async function withSources(files: Named): Promise<Pick<TemplateFiles, 'files' | 'sources'>> {
  const texts = Object.entries(files).map(async ([name, file]): Promise<[string, string]> => [name, await readSource(file)]);
  return { files, sources: Object.fromEntries(await Promise.all(texts)) };
}

/** A template is small; a device or a pipe would be read for ever. */
async function readSource(file: string): Promise<string> {
  const state = await naming(file, () => stat(file));
  if (!state.isFile()) throw new Complaint({ en: `${file} is no file`, ja: `${file} はファイルではありません` }, 2);
  if (state.size > MOST_BYTES) throw new Complaint({ en: `${file}: a template has at most ${MOST_BYTES} bytes`, ja: `${file}: テンプレートは ${MOST_BYTES} バイトまでです` }, 2);
  return naming(file, () => readFile(file, 'utf8'));
}

function readCompiled(file: string, whole: string): Readonly<Record<string, unknown>> {
  const compiled = createRequire(file)(file) as Readonly<Record<string, unknown>>;
  return { ...compiled, [WHOLE]: compiled[whole] };
}

/** The template files of a folder by name; none where it is not there. */
async function filesIn(folder: string): Promise<Named> {
  return await naming(folder, async () => {
    try {
      const names = (await readdir(folder)).filter((name) => name.endsWith(ENDING) && !name.startsWith('.')).sort();
      return Object.fromEntries(names.map((name) => [name.slice(0, -ENDING.length), join(folder, name)]));
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return {};
      throw error;
    }
  });
}

function unknownTemplate(name: string, known: readonly string[], own: string): Complaint {
  const names = known.toSorted().join(', ');
  return new Complaint(
    { en: `there is no template "${name}". There are: ${names}. Your own go into ${own}`, ja: `「${name}」というテンプレートはありません。あるのは: ${names}。自分のものは ${own} に置きます` },
    2,
  );
}
