import { Command, CommanderError } from 'commander';
import { addCheck } from './cli/check.ts';
import { addCompletion } from './cli/completion.ts';
import { addDoctor } from './cli/doctor.ts';
import { addDraft } from './cli/draft.ts';
import { addFetch } from './cli/fetch.ts';
import { addImport } from './cli/import.ts';
import { addInit } from './cli/init.ts';
import { addList } from './cli/list.ts';
import { addMark } from './cli/mark.ts';
import { helpFormat, usageError } from './cli/usage-words.ts';
import type { ExitCode, GlobalOptions, Program } from './cli/program.ts';
import { addOpen } from './cli/open.ts';
import { addPublish } from './cli/publish.ts';
import { addPreview } from './cli/preview.ts';
import { addQuote } from './cli/quote.ts';
import { addRead } from './cli/read.ts';
import { addRecall } from './cli/recall.ts';
import { addRestore } from './cli/restore.ts';
import { addRm } from './cli/rm.ts';
import { addSave } from './cli/save.ts';
import { addSearch } from './cli/search.ts';
import { addShow } from './cli/show.ts';
import { addUndo } from './cli/undo.ts';
import { addTrust } from './cli/trust.ts';
import { addSync } from './cli/sync.ts';
import type { Message } from './model.ts';
import type { World } from './world.ts';

interface Output {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  /** The words in the reader's language. */
  readonly words: (message: Message) => string;
}

/**
 * Runs the command line. Resolves to the exit code; what goes wrong inside a command is thrown.
 * @param given without node and the program's name
 */
export async function run(
  given: readonly string[],
  version: string,
  openWorld: (options: GlobalOptions, use: { readonly fetches: boolean }) => Promise<World>,
  output: Output,
): Promise<ExitCode> {
  const argv = asHelp(given);
  let verdict: ExitCode = 0;
  const say = output.words;
  const root = configured(new Command('roundup'), output);
  root
    .description(say(ABOUT))
    .version(version, '-V, --version', say({ en: 'print the version', ja: 'バージョンを表示する' }))
    .option('--dir <folder>', say(FOLDER))
    .option('-q, --quiet', say({ en: 'say only what has to be known', ja: '知らせるべきことだけを表示する' }))
    .option('-v, --verbose', say({ en: 'say more', ja: '詳しく表示する' }))
    .option('--no-color', say({ en: 'no colour, even in a terminal', ja: '端末でも色を付けない' }))
    .helpCommand(false)
    .showHelpAfterError(say(seeHelp('roundup')));
  const globals = (): GlobalOptions => root.opts<GlobalOptions>();
  const at = (dir: string | undefined): GlobalOptions => (dir === undefined ? globals() : { ...globals(), dir });
  const program: Program = {
    command: (name, description) =>
      configured(root.command(name).description(description), output).showHelpAfterError(
        say(seeHelp(`roundup ${name}`)),
      ),
    say,
    globals,
    world: (dir) => openWorld(at(dir), { fetches: true }),
    localWorld: (dir) => openWorld(at(dir), { fetches: false }),
    end: (code) => {
      verdict = code;
    },
  };
  for (const add of declared(argv[0] ?? '')) add(program);
  try {
    await root.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? 0 : 2;
  }
  return verdict;
}

/** `help` and `help COMMAND`, as git and npm have it, are `--help`. */
function asHelp(argv: readonly string[]): readonly string[] {
  if (argv[0] !== 'help') return argv;
  const [command] = argv.slice(1);
  return command === undefined || Object.hasOwn(COMMANDS, command) ? [...argv.slice(1, 2), '--help'] : argv.slice(1);
}

/** In the order in which --help lists them. */
const COMMANDS = {
  save: addSave,
  import: addImport,
  sync: addSync,
  mark: addMark,
  rm: addRm,
  undo: addUndo,
  quote: addQuote,
  list: addList,
  show: addShow,
  open: addOpen,
  search: addSearch,
  recall: addRecall,
  fetch: addFetch,
  draft: addDraft,
  check: addCheck,
  publish: addPublish,
  preview: addPreview,
  read: addRead,
  restore: addRestore,
  doctor: addDoctor,
  completion: addCompletion,
  init: addInit,
  trust: addTrust,
} as const;

/** Where the first word names a command, nobody asks for the others; completing asks for all. */
function declared(word: string): readonly (typeof COMMANDS)[keyof typeof COMMANDS][] {
  return word !== 'completion' && Object.hasOwn(COMMANDS, word)
    ? [COMMANDS[word as keyof typeof COMMANDS]]
    : Object.values(COMMANDS);
}

const ABOUT: Message = {
  en: "From the month's saved links to the draft of the monthly roundup post.",
  ja: 'その月に保存したリンクから、月ごとのまとめ記事の原稿を作ります。',
};
const FOLDER: Message = {
  en:
    'the roundup folder (else ROUNDUP_DIR, the nearest folder with roundup.yaml or with links/ that holds months ' +
    'or nothing, ~/.local/share/roundup)',
  ja: 'roundup のフォルダー（省略時は ROUNDUP_DIR、roundup.yaml か、月のファイルのある（または空の）links/ を持つ最も近いフォルダー、~/.local/share/roundup の順）',
};
const HELP: Message = { en: 'display help', ja: 'ヘルプを表示する' };

function seeHelp(command: string): Message {
  return { en: `(see "${command} --help")`, ja: `（「${command} --help」を見てください）` };
}

function configured(command: Command, { out, error, words }: Output): Command {
  return command
    .helpOption('-h, --help', words(HELP))
    .configureHelp(helpFormat(words))
    .configureOutput({
      writeOut: out,
      writeErr: error,
      outputError: (text, write) => write(words(usageError(text))),
    })
    .exitOverride();
}
