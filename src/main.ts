import { join } from 'node:path';
import { run } from './cli.ts';
import type { ExitCode, GlobalOptions } from './cli/program.ts';
import { Complaint, faultOf } from './core/complaint.ts';
import { openOutput, type OutputStream } from './io/output.ts';
import { hasHungUp, openScreen, outputComplaint, printable } from './io/screen.ts';
import type { Screen } from './edges.ts';
import type { World } from './world.ts';

export { parts } from './parts.ts';

// What bin/build.js knows: a sum of all that it has built, one of what reads pages, and the version of package.json.
declare const BUILD: string;
declare const READER: string;
declare const VERSION: string;

const beside = (path: string): string => join(import.meta.dirname, path);
/**
 * The program: builds the World from node and turns what was thrown into the exit code. Resolves when all
 * output has been taken; the process is to be ended then, since a name that the system still looks up would
 * hold up its end for longer than anyone waits.
 * @param load loads a built file, by the code that is kept of it
 */
export async function main(load: LoadBuilt): Promise<ExitCode> {
  const interruption = new AbortController();
  let screen = screenFor({ quiet: false, verbose: false, color: true });
  onSignals(interruption);
  // Node ends a run that waits for what cannot come any more with 0 and without a word.
  const endedEarly = (): void => {
    screen.complain(unfinished());
    process.exitCode = interruption.signal.aborted ? 130 : 1;
  };
  process.once('beforeExit', endedEarly);
  // A library's, in a moment of its own: Node would print a part of its source, and no word of ours.
  const uncaught = (error: unknown): void => {
    screen.complain(unexpected(error));
    process.exit(1);
  };
  process.on('uncaughtException', uncaught);
  const openWorld = (options: GlobalOptions, { fetches }: { readonly fetches: boolean }): Promise<World> => {
    screen = screenFor(options);
    if (fetches) askForThreads();
    return worldFor(options, { screen, interruption, load });
  };
  let code: ExitCode;
  try {
    code = await run(process.argv.slice(2), VERSION, openWorld, {
      out: (text) => stdout.write(printable(text)),
      error: (text) => stderr.write(printable(text)),
      words: screen.words,
    });
    await stdout.drained();
    if (broken) throw outputComplaint(broken);
  } catch (error) {
    if (error instanceof Complaint) screen.complain(error);
    else screen.complain(unexpected(error));
    code = error instanceof Complaint ? error.exit : 1;
  }
  // What a pipe has not taken yet must not be cut off.
  await Promise.all([stdout.drained(), stderr.drained()]);
  process.off('beforeExit', endedEarly);
  process.off('uncaughtException', uncaught);
  return interruption.signal.aborted ? 130 : code;
}

/**
 * Has to be called before the first of them starts, which is when a file is read. Half of the threads look up
 * names, as many as there are pages at once (fetch.concurrency): with node's four, two names that nobody answers
 * for keep every other page from being found.
 */
function askForThreads(): void {
  process.env['UV_THREADPOOL_SIZE'] ??= '32';
}

type LoadBuilt = (file: string) => unknown;

interface Running {
  readonly screen: Screen;
  readonly interruption: AbortController;
  readonly load: LoadBuilt;
}

/** The edges are loaded here, so that what needs no World, such as --help, does not wait for them. */
async function worldFor(options: GlobalOptions, { screen, interruption, load }: Running): Promise<World> {
  const { openWorld } = await import('./io/open-world.ts');
  return openWorld({
    dir: options.dir,
    version: VERSION,
    build: BUILD,
    reader: READER,
    node: process.versions.node,
    variables: process.env,
    workingFolder: process.cwd,
    terminal: () => process.stdin.isTTY && process.stdout.isTTY,
    beside,
    load,
    screen,
    interrupted: interruption.signal,
    whileFetching,
  });
}

function screenFor(options: GlobalOptions): Screen {
  const { env } = process;
  const language = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return openScreen({
    stdout,
    stderr,
    // Node opens it when it is first asked for.
    get stdin() {
      return process.stdin;
    },
    japanese: language.startsWith('ja'),
    quiet: options.quiet === true,
    verbose: options.verbose === true,
    told,
    standing,
    color: options.color !== false && !env['NO_COLOR'] && env['TERM'] !== 'dumb',
  });
}

/** Nowhere where that folder has been removed. */
function standing(): string {
  try {
    return process.cwd();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return '';
  }
}

// A desk opens a screen for each answer.
const told = new Set<string>();
let fetching = 0;

async function whileFetching(work: () => Promise<void>): Promise<void> {
  fetching += 1;
  try {
    await work();
  } finally {
    fetching -= 1;
  }
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * The first signal ends the fetching and keeps what there is; without fetching, or at the second one, the program
 * ends. Its end waits for threads that the system holds, in a pipe that nobody writes to: from then on signals are
 * the system's, which ends what does not end.
 */
function onSignals(interruption: AbortController): void {
  for (const signal of SIGNALS)
    process.on(signal, () => {
      if (fetching > 0 && !interruption.signal.aborted) return interruption.abort();
      for (const one of SIGNALS) process.removeAllListeners(one);
      process.exit(130);
    });
}

let broken: Error | null = null;

/**
 * `roundup draft | head` must not fail: who listens may leave, and the work goes on. Whatever else stops the
 * document is a failure, and the result tells it.
 */
const stdout = openOutput(1, () =>
  heard(process.stdout, (error) => {
    if (!hasHungUp(error)) broken = error;
  }),
);
const stderr = openOutput(2, () => heard(process.stderr, () => undefined));

function heard(stream: NodeJS.WriteStream, listener: (error: Error) => void): OutputStream {
  return stream.on('error', listener);
}

function unfinished(): Complaint {
  return new Complaint({
    en:
      'failed: nothing is left to wait for, and the run has not come to its end. This is a fault of roundup; what ' +
      'was stored is kept: run it again',
    ja: '失敗しました: 待つものがなくなり、最後まで実行できませんでした。roundup の不具合です。保存されたものは残っているので、もう一度実行してください',
  });
}

function unexpected(error: unknown): Complaint {
  const { en, ja } = faultOf(error);
  const stack = process.env['ROUNDUP_DEBUG'] && error instanceof Error ? `\n${error.stack}` : '';
  return new Complaint({ en: `${en}${stack}`, ja: `${ja}${stack}` });
}
