import { codeOf } from './files/errno.ts';
import { Complaint } from '../core/complaint.ts';
import { placeText } from '../core/finding/place-text.ts';
import { nearPaths } from '../core/text/near-paths.ts';
import { withoutUnwanted } from '../core/text/unwanted.ts';
import type { Message, Problem } from '../model.ts';
import type { Screen } from '../edges.ts';

interface ScreenOutput {
  readonly isTTY?: boolean;
  readonly columns?: number | undefined;
  readonly write: (text: string, done?: (error?: Error | null) => void) => void;
}
export interface ScreenOptions {
  readonly stdout: ScreenOutput;
  readonly stderr: ScreenOutput;
  readonly stdin: AsyncIterable<Uint8Array> & { readonly isTTY?: boolean };
  readonly japanese: boolean;
  readonly quiet: boolean;
  readonly verbose: boolean;
  readonly color: boolean;
  /** Where the reader stands: a terminal shows paths from there, and all else gets them whole. */
  readonly standing?: () => string;
  /** The problems that have been told, which are not told again: one set for all screens of a process. */
  readonly told?: Set<string>;
}

const RED = '\u001b[31m';
const PLAIN = '\u001b[0m';
const ERASE_LINE = '\r\u001b[2K';

/** A screen over the streams of a process, in one language. */
export function openScreen(options: ScreenOptions): Screen {
  const inTerminal = options.stderr.isTTY === true;
  const near = (text: string, isTerminal: boolean): string =>
    isTerminal && options.standing ? nearPaths(text, options.standing()) : text;
  const inWords = (message: Message): string => printable(options.japanese ? message.ja : message.en);
  const words = (message: Message): string => near(inWords(message), options.stdout.isTTY === true);
  let progressShown = false;
  const told = options.told ?? new Set<string>();

  function say(text: string, color = ''): void {
    const colored = color !== '' && inTerminal && options.color ? `${color}${text}${PLAIN}` : text;
    options.stderr.write(`${progressShown ? ERASE_LINE : ''}${near(colored, inTerminal)}\n`);
    progressShown = false;
  }

  return {
    out: (text) =>
      new Promise((resolve, reject) => {
        // To a file or a pipe every byte of the author's draft goes as it is; a terminal must not obey any of it.
        options.stdout.write(options.stdout.isTTY === true ? withoutUnwanted(text) : text, (error) =>
          error && !hasHungUp(error) ? reject(outputComplaint(error)) : resolve(),
        );
      }),
    columns: options.stdout.isTTY === true ? (options.stdout.columns ?? null) : null,
    words,
    tell: (message) => {
      if (!options.quiet) say(inWords(message));
    },
    warn: (message) => say(inWords(message)),
    detail: (message) => {
      if (options.verbose) say(inWords(message));
    },
    tellsDetails: options.verbose,
    progress: (message) => {
      if (!inTerminal || options.quiet) return;
      if (message === null && !progressShown) return;
      const line =
        message === null
          ? ''
          : [...inWords(message).replaceAll('\n', ' ')]
              .slice(0, Math.max(10, (options.stderr.columns ?? 80) / 2 - 1))
              .join('');
      options.stderr.write(`${ERASE_LINE}${line}`);
      progressShown = message !== null;
    },
    complain: (problem) => {
      if (isComplaint(problem)) return say(inWords(problem.says), RED);
      const text = `${printable(placeText(problem.place))}: ${inWords(problem.message)}`;
      if (told.has(text)) return;
      told.add(text);
      say(text, RED);
    },
    ask: async (question, preset) => {
      if (!inTerminal || options.stdin.isTTY !== true) return null;
      const { readAnswer } = await import('./read-answer.ts');
      options.stderr.write(`${inWords(question)} [${printable(preset)}]: `);
      const answer = await readAnswer(options.stdin);
      if (answer === null) options.stderr.write('\n');
      return answer === '' ? preset : answer;
    },
    stdin: async () => {
      const chunks: Uint8Array[] = [];
      for await (const chunk of options.stdin) chunks.push(chunk);
      return Buffer.concat(chunks);
    },
  };
}

/** The text without what a terminal or a mail program would obey. Newlines stay. */
export function printable(text: string): string {
  return withoutUnwanted(text).replaceAll('\t', ' ');
}

/** Who reads the document has had enough of it (`| head`); the second code is that of what is written after that. */
export function hasHungUp(error: Error): boolean {
  return ['EPIPE', 'ERR_STREAM_DESTROYED'].includes((error as NodeJS.ErrnoException).code ?? '');
}

export function outputComplaint(error: Error): Complaint {
  const code = codeOf(error) ?? error.name;
  const why = code === 'ENOSPC' ? ': ディスクの空きがありません' : '';
  return new Complaint({
    en: `standard output cannot be written: ${error.message}`,
    ja: `標準出力に書き込めません${why}（${code}）`,
  });
}

function isComplaint(problem: Problem | Complaint): problem is Complaint {
  return 'says' in problem;
}
