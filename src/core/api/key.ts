import type { Key } from '../../facts.ts';
import { shellWord } from '../text/shell-word.ts';

/** What of a file's mode lets others than its owner read it. */
const OTHERS = 0o077;
// It becomes a header: nothing else than one word of ASCII may stand in it.
const KEY = /^[\x21-\x7e]{1,500}$/u;

/**
 * The key in a file: its first line that is not empty. A file that others can read is refused,
 * as ssh does, with the command that mends it.
 * @param mode permission bits; null where the system has none
 */
export function keyIn(text: string, path: string, mode: number | null): Key {
  if (mode !== null && (mode & OTHERS) !== 0)
    return no(
      `others on this computer can use the key file ${path}. Run: chmod 600 ${shellWord(path)}`,
      `キーのファイル ${path} をほかの利用者も使えます。次を実行してください: chmod 600 ${shellWord(path)}`,
    );
  const lines = text
    .replace(/^\ufeff/u, '')
    .split('\n')
    .map((line) => line.trim());
  const key = lines.find((line) => line !== '') ?? '';
  if (key === '')
    return no(
      `the key file ${path} is empty. Write the key into its first line`,
      `キーのファイル ${path} が空です。一行目にキーを書いてください`,
    );
  if (!KEY.test(key))
    return no(
      `the first line of the key file ${path} does not look like a key: it has to be one word of ASCII`,
      `キーのファイル ${path} の一行目がキーではないようです。半角の英数字と記号だけの一語にしてください`,
    );
  return { ok: true, key };
}

/** The key in an environment variable. @param value undefined where there is no such variable */
export function keyInVariable(value: string | undefined, name: string): Key {
  const key = value?.trim() ?? '';
  if (key === '') return no(`the variable ${name} is not set, or is empty`, `環境変数 ${name} がないか、空です`);
  if (!KEY.test(key))
    return no(
      `what the variable ${name} holds does not look like a key: it has to be one word of ASCII`,
      `環境変数 ${name} の中身がキーではないようです。半角の英数字と記号だけの一語にしてください`,
    );
  return { ok: true, key };
}

/** A key file that cannot be read. @param code of the operating system */
export function unreadableKey(path: string, code: string): Key {
  if (code === 'ENOENT')
    return no(
      `the key file ${path} is not there. Write the key into its first line, and run: chmod 600 ${shellWord(path)}`,
      `キーのファイル ${path} がありません。1 行目にキーを書いて、chmod 600 ${shellWord(path)} を実行してください`,
    );
  return no(`the key file ${path} cannot be read (${code})`, `キーのファイル ${path} を読めません（${code}）`);
}

function no(en: string, ja: string): Key {
  return { ok: false, why: { en, ja } };
}
