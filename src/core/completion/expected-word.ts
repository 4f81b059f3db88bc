import { MARKING_WORDS } from '../library/link-marks.ts';

/** What the program's command line consists of, as far as a word of it can be completed. */
export interface CommandLine {
  /** The options that every command takes. */
  readonly options: readonly KnownOption[];
  readonly commands: readonly KnownCommand[];
}
export interface KnownCommand {
  readonly name: string;
  readonly description: string;
  readonly options: readonly KnownOption[];
  /** The names of its arguments, in order; the last one may stand for several. */
  readonly arguments: readonly string[];
}
export interface KnownOption {
  /** The long one first: `--output`, `-o`. */
  readonly names: readonly string[];
  readonly description: string;
  readonly takesValue: boolean;
  readonly choices: readonly string[];
}

/** What the unfinished word may become. The description is for people, and '' where the value says it all. */
export interface Candidate {
  readonly value: string;
  readonly description: string;
}

/**
 * What the unfinished word is: one of these, or what only the author's folder knows. `files`: nothing but a file, which
 * the shell knows best.
 */
export type Expected = { readonly candidates: readonly Candidate[] } | { readonly kind: 'months' | 'links' | 'files' };

/** @param words behind the program's name, the last one unfinished, perhaps '' */
export function expectedWord({ options, commands }: CommandLine, words: readonly string[]): Expected {
  const [before, word] = [words.slice(0, -1), words.at(-1) ?? ''];
  const name = operands(before, options)[0];
  const command = commands.find((one) => one.name === name);
  const all = [...(command?.options ?? []), ...options];
  const asking = all.find((option) => option.takesValue && option.names.includes(before.at(-1) ?? ''));
  if (asking) return asking.choices.length > 0 ? { candidates: asking.choices.map(bare) } : { kind: 'files' };
  if (word.startsWith('-')) return { candidates: all.map(optionCandidate) };
  if (command) return expectedArgument(command, operands(before, all).slice(1));
  return name === undefined
    ? { candidates: commands.map((one) => ({ value: one.name, description: one.description })) }
    : { kind: 'files' };
}

const SHELLS = ['bash', 'zsh', 'fish'] as const;

function expectedArgument(command: KnownCommand, given: readonly string[]): Expected {
  const argument = command.arguments[Math.min(given.length, command.arguments.length - 1)];
  switch (argument) {
    case 'month':
      return given.length === 0 ? { kind: 'months' } : { candidates: [] };
    case 'shell':
      return { candidates: SHELLS.map(bare) };
    case 'mark':
      return { candidates: MARKING_WORDS.map(bare) };
    case 'url':
      // What is saved is not saved again.
      return command.name === 'save' ? { candidates: [] } : { kind: 'links' };
    case undefined:
    default:
      return { kind: 'files' };
  }
}

/** The words that are neither options nor their values. */
function operands(words: readonly string[], options: readonly KnownOption[]): readonly string[] {
  return words.filter((word, index) => {
    const before = words[index - 1] ?? '';
    return !word.startsWith('-') && !options.some(({ names, takesValue }) => takesValue && names.includes(before));
  });
}

function optionCandidate({ names, description }: KnownOption): Candidate {
  return { value: names[0] ?? '', description };
}

function bare(value: string): Candidate {
  return { value, description: '' };
}
