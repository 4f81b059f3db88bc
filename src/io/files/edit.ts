import { spawn } from 'node:child_process';
import { isatty } from 'node:tty';
import { Complaint } from '../../core/complaint.ts';
import type { Variables } from '../../facts.ts';

/** Opens the file in ROUNDUP_EDITOR, VISUAL or EDITOR, else vi, in this terminal, and waits for it. */
export async function openEditor(path: string, environment: Variables): Promise<void> {
  const { command: editor, variable } = editorIn(environment);
  if (variable === null && !isatty(0)) throw noEditor(path);
  // As git does: the variable is a shell command ("code --wait"), the path an argument that the shell never reads.
  const child = spawn('sh', ['-c', `${editor} "$@"`, editor, path], { stdio: 'inherit', env: { ...environment } });
  const ended = await new Promise<string>((done, failed) => {
    child.once('error', failed);
    child.once('exit', (code, signal) => done(signal ?? String(code)));
  });
  if (ended === '0') return;
  const advice =
    ended === '127'
      ? { en: '. Set EDITOR to a program that is installed', ja: '。EDITOR に、入っているプログラムを設定してください' }
      : { en: '', ja: '' };
  throw new Complaint({
    en: `the editor "${editor}" ended with ${ended}; the draft is in ${path}${advice.en}`,
    ja: `エディター「${editor}」が ${ended} で終わりました。原稿は ${path} にあります${advice.ja}`,
  });
}

function noEditor(path: string): Complaint {
  return new Complaint({
    en:
      'there is no terminal for an editor, and ROUNDUP_EDITOR, VISUAL and EDITOR name none that has a window. The ' +
      `draft is in ${path}`,
    ja: `エディターを開く端末がなく、ROUNDUP_EDITOR、VISUAL、EDITOR にも指定がありません。原稿は ${path} にあります`,
  });
}

export interface Editor {
  readonly variable: string | null;
  readonly command: string;
}

/** The shell command of the editor, and the variable that names it; null where none does. */
export function editorIn(environment: Variables): Editor {
  const variable = ['ROUNDUP_EDITOR', 'VISUAL', 'EDITOR'].find((name) => environment[name]?.trim()) ?? null;
  return { variable, command: (variable === null ? undefined : environment[variable]) ?? 'vi' };
}
