import { look, ok, type Finding } from '../finding/finding.ts';

export interface EditorFacts {
  /** `VISUAL`; null where no variable names one. */
  readonly variable: string | null;
  /** A shell command. */
  readonly command: string;
  /** Where its program is; null where it is not found. */
  readonly path: string | null;
}

/** The program of a shell command; null where only a shell could tell. */
export function programOf(command: string): string | null {
  const [word = ''] = command.trim().split(/\s+/u);
  return /^[\w./+@:,-]+$/u.test(word) ? word : null;
}

/** What `draft --edit` opens. */
export function aboutEditor({ variable, command, path }: EditorFacts): readonly Finding[] {
  const named =
    variable === null
      ? { en: `${command}, because no variable names one`, ja: `${command}（環境変数の指定なし）` }
      : { en: `${command} (${variable})`, ja: `${command}（${variable}）` };
  if (path !== null || programOf(command) === null)
    return [ok('editor', `"draft --edit" opens ${named.en}`, `「draft --edit」で開くエディター: ${named.ja}`)];
  return [
    look(
      'editor',
      {
        en: `"draft --edit" would open ${named.en}, which is not there`,
        ja: `「draft --edit」で開くはずのエディターがありません: ${named.ja}`,
      },
      {
        en: 'Set ROUNDUP_EDITOR, VISUAL or EDITOR to a program that is installed',
        ja: 'ROUNDUP_EDITOR、VISUAL、EDITOR のどれかに、入っているプログラムを設定してください',
      },
    ),
  ];
}
