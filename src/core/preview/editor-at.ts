/**
 * The words that open a file at a line in an editor with a window of its own; null for one
 * that needs a terminal, or that is not known.
 * @param command as ROUNDUP_EDITOR has it: `code --wait`
 */
export function editorAt(command: string, file: string, line: number): readonly string[] | null {
  const [program = '', ...given] = command.trim().split(/\s+/u);
  if (!/^[\w./+@:,-]+$/u.test(program) || given.some((word) => !/^[\w./+@:,=-]+$/u.test(word))) return null;
  if (given.some((word) => IN_TERMINAL.has(word))) return null;
  const words = WINDOWS[program.split('/').at(-1) ?? '']?.(file, line);
  const options = given.filter((word) => !WAITING.has(word));
  return words === undefined ? null : [program, ...options, ...words];
}

type AtLine = (file: string, line: number) => readonly string[];
const goTo: AtLine = (file, line) => ['--goto', `${file}:${line}`];
const behindColon: AtLine = (file, line) => [`${file}:${line}`];
const plus: AtLine = (file, line) => [`+${line}`, file];
const named: AtLine = (file, line) => ['--line', String(line), file];

const IN_TERMINAL: ReadonlySet<string> = new Set(['-t', '-nw', '--tty']);
// The desk waits for no editor.
const WAITING: ReadonlySet<string> = new Set(['--wait', '-w', '--block', '-f']);
const WINDOWS: Readonly<Record<string, AtLine>> = {
  code: goTo,
  'code-insiders': goTo,
  codium: goTo,
  cursor: goTo,
  windsurf: goTo,
  subl: behindColon,
  zed: behindColon,
  mate: named,
  kate: named,
  idea: named,
  webstorm: named,
  gvim: (file, line) => ['--remote-silent', `+${line}`, file],
  mvim: (file, line) => ['--remote-silent', `+${line}`, file],
  gedit: plus,
  'gnome-text-editor': plus,
  mousepad: named,
  geany: plus,
  emacsclient: (file, line) => ['--no-wait', `+${line}`, file],
};
