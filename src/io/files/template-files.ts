import { createRequire } from 'node:module';
import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Complaint } from '../../core/complaint.ts';
import type { TemplateFiles } from '../../facts.ts';
import { stat } from './disk.ts';
import { openReadLog, type ReadLog } from './read-log.ts';
import { naming } from './file-complaint.ts';

export interface TemplateFolders {
  readonly shipped: string;
  /** The shipped ones as a module of compiled templates, where the program has been built. */
  readonly precompiled: string;
  /** Loads that module; node's own `require` where none is given. */
  readonly load?: ((file: string) => unknown) | undefined;
  /** The author's, over the shipped ones. */
  readonly own: string;
}
type Named = Readonly<Record<string, string>>;

const WHOLE = 'post';
const ENDING = '.hbs';
const MOST_BYTES = 1_000_000;

/**
 * A template by name, or by path where the name has a slash or ends in `.hbs`; null is the default one. Every `.hbs`
 * file of the folders is a partial. Throws a `Complaint` that lists the names there are.
 */
export async function readTemplate(
  name: string | null,
  folders: TemplateFolders,
  log: ReadLog = openReadLog(),
): Promise<TemplateFiles> {
  const [shipped, own] = await Promise.all([filesIn(folders.shipped, log), filesIn(folders.own, log)]);
  const files = { ...shipped, ...own };
  if (name !== null && (name.includes('/') || name.endsWith(ENDING)))
    return await templateAt(resolve(name), files, log);
  const wanted = name ?? WHOLE;
  const file = Object.hasOwn(files, wanted) ? files[wanted] : undefined;
  if (file === undefined) throw unknownTemplate(wanted, Object.keys(files), folders.own);
  if (Object.keys(own).length === 0 && existsSync(folders.precompiled))
    return { files: { ...files, [WHOLE]: file }, sources: {}, precompiled: readCompiled(folders, wanted) };
  return { ...(await withSources({ ...files, [WHOLE]: file }, log)), precompiled: null };
}

/** A template outside of the folders brings the partials beside it along. */
async function templateAt(file: string, files: Named, log: ReadLog): Promise<TemplateFiles> {
  return {
    ...(await withSources({ ...files, ...(await filesIn(dirname(file), log)), [WHOLE]: file }, log)),
    precompiled: null,
  };
}

async function withSources(files: Named, log: ReadLog): Promise<Pick<TemplateFiles, 'files' | 'sources'>> {
  const texts = Object.entries(files).map(async ([name, file]): Promise<[string, string]> => [
    name,
    await readSource(file, log),
  ]);
  return { files, sources: Object.fromEntries(await Promise.all(texts)) };
}

/** A template is small; a device or a pipe would be read for ever. */
async function readSource(file: string, log: ReadLog): Promise<string> {
  const state = await naming(file, () => stat(file));
  if (!state.isFile()) throw new Complaint({ en: `${file} is not a file`, ja: `${file} はファイルではありません` }, 2);
  if (state.size > MOST_BYTES)
    throw new Complaint(
      {
        en: `${file}: a template has at most ${MOST_BYTES} bytes`,
        ja: `${file}: テンプレートは ${MOST_BYTES} バイトまでです`,
      },
      2,
    );
  const bytes = await naming(file, () => log.bytes(file));
  if (bytes === null)
    throw new Complaint({
      en: `${file} has just been removed: run the command again`,
      ja: `${file} はたった今なくなりました。もう一度実行してください`,
    });
  try {
    // Its byte order mark goes: a partial's would stand in the middle of the draft.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new Complaint(
      {
        en: `${file} is not UTF-8 text: save it as UTF-8 in your editor and run the command again`,
        ja: `${file} は UTF-8 ではありません。エディターで UTF-8 で保存し直してから、もう一度実行してください`,
      },
      2,
    );
  }
}

function readCompiled({ precompiled: file, load }: TemplateFolders, whole: string): Readonly<Record<string, unknown>> {
  const compiled = (load ?? createRequire(file))(file) as Readonly<Record<string, unknown>>;
  return { ...compiled, [WHOLE]: compiled[whole] };
}

/** The template files of a folder by name; none where it is not there. */
async function filesIn(folder: string, log: ReadLog): Promise<Named> {
  const names = (await naming(folder, () => log.names(folder))) ?? [];
  const templates = names.filter((name) => name.endsWith(ENDING) && !name.startsWith('.')).toSorted();
  return Object.fromEntries(templates.map((name) => [name.slice(0, -ENDING.length), join(folder, name)]));
}

function unknownTemplate(name: string, known: readonly string[], own: string): Complaint {
  const names = known.toSorted().join(', ');
  return new Complaint(
    {
      en: `there is no template "${name}". There are: ${names}. Your own go into ${own}`,
      ja: `「${name}」というテンプレートはありません。あるのは: ${names}。自分のものは ${own} に置きます`,
    },
    2,
  );
}
