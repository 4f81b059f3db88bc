import { InvalidArgumentError, type Command } from 'commander';
import type { Message } from '../model.ts';
import type { World } from '../world.ts';

/** The options that every command takes. */
export interface GlobalOptions {
  readonly dir?: string;
  readonly quiet: boolean;
  readonly verbose: boolean;
  readonly color: boolean;
}
export type ExitCode = 0 | 1 | 2 | 3 | 4 | 130;

/** What a command's declaration is made with. */
export interface Program {
  readonly command: (name: string, description: string) => Command;
  /** The words in the reader's language. */
  readonly say: (message: Message) => string;
  readonly globals: () => GlobalOptions;
  /** Opens the World: call it when the command runs, not when it is declared. @param dir in place of `--dir` */
  readonly world: (dir?: string) => Promise<World>;
  /** The World for what fetches no page: without the threads that look up names, which take their time to start. */
  readonly localWorld: (dir?: string) => Promise<World>;
  /** The exit code, where it is not 0. */
  readonly end: (verdict: ExitCode) => void;
}

/** The argument of a command about one month. */
export const MONTH: Message = {
  en: 'as 2025-04 (default: the previous month)',
  ja: '2025-04 の形（省略時は先月）',
};

/** For an option that may be given several times: its values, in order. */
export function severalTimes(value: string, before: readonly string[] = []): string[] {
  if (value.trim() === '') throw new InvalidArgumentError('it is empty');
  return [...before, value];
}
