import { readFile } from 'node:fs/promises';
import { pathFrom } from '../folder.ts';
import { untranslated, type Untranslated } from '../../core/translate/translation.ts';

/** The key: the first line of its file that is not empty. The path is relative to the roundup folder; `~/` is the home. */
export async function readKey(
  keyFile: string,
  folder: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<string | Untranslated> {
  const path = pathFrom(folder, keyFile, environment);
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (code === '') throw error;
    return untranslated(
      `the key file ${path} cannot be read (${code})`,
      `キーのファイル ${path} を読めません（${code}）`,
    );
  }
  const key =
    text
      .replace(/^\ufeff/u, '')
      .split('\n')
      .map((line) => line.trim())
      .find((line) => line !== '') ?? '';
  // It becomes a header: nothing else than one word of ASCII may stand in it.
  return /^[\x21-\x7e]{1,500}$/u.test(key)
    ? key
    : untranslated(`the key file ${path} holds no key`, `キーのファイル ${path} にキーがありません`);
}
