import { cleanLines, cleanText } from '../text/clean.ts';
import type { Ended, Passage, Translation } from '../../facts.ts';
import { firstCharacters } from '../text/shortened.ts';
import { untranslated } from './translation.ts';

// The environment has a limit, and a title needs no more.
const MOST_CHARACTERS = 1_000;

/** The command's own name, as the post names the translator. */
export function commandName(command: readonly string[]): string {
  return (
    (command[0] ?? '')
      .split(/[/\\]/u)
      .at(-1)
      ?.replace(/\.\w+$/u, '') ?? ''
  );
}

/**
 * What a command is told besides the text on its standard input. Never in its arguments,
 * which others can see and shells could read.
 */
export function commandEnvironment({ from, url, title }: Passage): Readonly<Record<string, string>> {
  const short = (text: string): string => firstCharacters(cleanText(text), MOST_CHARACTERS);
  return { ROUNDUP_FROM: short(from ?? ''), ROUNDUP_TO: 'ja', ROUNDUP_URL: short(url), ROUNDUP_TITLE: short(title) };
}

/** What a command wrote as a Translation. */
export function parseEnded({ how, stdout, stderr }: Ended, name: string): Translation {
  if (how === 'timeout') return untranslated(`${name} took too long`, `${name} が時間内に終わりませんでした`);
  if (how === 'ENOENT')
    return untranslated(
      `there is no command ${name}. Install it, or give its path in roundup.yaml`,
      `${name} というコマンドがありません。インストールするか、roundup.yaml にパスを書いてください`,
    );
  if (how === 'EACCES')
    return untranslated(
      `${name} may not be run. Make it executable (chmod +x)`,
      `${name} を実行できません。実行権限を付けてください（chmod +x）`,
    );
  if (how === 'interrupted') return untranslated(`${name} was interrupted`, `${name} は中断されました`);
  if (how === 'too much')
    return untranslated(`${name} wrote more than a translation has`, `${name} の出力が、訳文としては多すぎます`);
  if (how !== '0') {
    const last = cleanText(stderr.trim().split('\n').at(-1) ?? '').slice(0, 200);
    return untranslated(
      `${name} ended with ${how}${last && `: ${last}`}`,
      `${name} が ${how} で終わりました${last && `: ${last}`}`,
    );
  }
  const text = cleanLines(stdout);
  return text === '' ? untranslated(`${name} wrote nothing`, `${name} が何も出力しませんでした`) : { ok: true, text };
}
