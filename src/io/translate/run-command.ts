import { spawn } from 'node:child_process';
import type { Ended, Variables } from '../../facts.ts';

export interface CommandOptions {
  readonly folder: string;
  readonly environment: Variables;
  /** Standard input, as UTF-8. */
  readonly text: string;
  readonly milliseconds: number;
  readonly signal: AbortSignal;
}

const MOST_CHARACTERS = 1_000_000;
// What a command has left running may hold its pipes for ever.
const LAST_WORDS = 1_000;

/**
 * Runs a command without a shell in the roundup folder. Never rejects for what the
 * command does; it does not outlive its time.
 */
export function runCommand(
  [program = '', ...parameters]: readonly string[],
  { folder, environment, text, milliseconds, signal }: CommandOptions,
): Promise<Ended> {
  return new Promise((resolve) => {
    const output = { stdout: '', stderr: '' };
    const child = spawn(program, parameters, { cwd: folder, env: { ...environment }, stdio: 'pipe' });
    let lastWords: NodeJS.Timeout | undefined;
    const end = (how: string): void => {
      clearTimeout(timer);
      clearTimeout(lastWords);
      signal.removeEventListener('abort', interrupt);
      for (const stream of [child.stdin, child.stdout, child.stderr]) stream.destroy();
      resolve({ how, ...output });
    };
    const stop = (how: string): void => {
      child.kill('SIGKILL');
      end(how);
    };
    const interrupt = (): void => stop('interrupted');
    const timer = setTimeout(() => stop('timeout'), milliseconds);
    signal.addEventListener('abort', interrupt);
    if (signal.aborted) interrupt();

    for (const name of ['stdout', 'stderr'] as const) {
      child[name].setEncoding('utf8').on('data', (chunk: string) => {
        output[name] += chunk;
        if (output[name].length > MOST_CHARACTERS) stop('too much');
      });
    }
    // A command may leave its input unread.
    child.stdin.on('error', () => undefined).end(text);
    child.on('error', (error: NodeJS.ErrnoException) => end(error.code ?? error.name));
    child.on('exit', (code, killedBy) => (lastWords = setTimeout(() => end(killedBy ?? String(code)), LAST_WORDS)));
    child.on('close', (code, killedBy) => end(killedBy ?? String(code)));
  });
}
