import { Command, CommanderError } from 'commander';
import { addDoctor } from './cli/doctor.ts';
import { addDraft } from './cli/draft.ts';
import { addFetch } from './cli/fetch.ts';
import { addImport } from './cli/import.ts';
import { addList } from './cli/list.ts';
import { addMark } from './cli/mark.ts';
import type { ExitCode, GlobalOptions, Program } from './cli/program.ts';
import { addRead } from './cli/read.ts';
import { addRestore } from './cli/restore.ts';
import { addSave } from './cli/save.ts';
import type { World } from './world.ts';

interface Output {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
}

/**
 * Runs the command line. Resolves to the exit code; what goes wrong inside a command is thrown.
 * @param argv without node and the program's name
 */
export async function run(
  argv: readonly string[],
  version: string,
  openWorld: (options: GlobalOptions) => Promise<World>,
  output: Output,
): Promise<ExitCode> {
  let verdict: ExitCode = 0;
  const root = configured(new Command('roundup'), output);
  root
    .description("From the month's saved links to the draft of the monthly roundup post.")
    .version(version, '-V, --version', 'print the version')
    .option(
      '--dir <folder>',
      'the roundup folder (else ROUNDUP_DIR, the nearest folder with roundup.yaml or links/, ~/.local/share/roundup)',
    )
    .option('-q, --quiet', 'say only what has to be known')
    .option('-v, --verbose', 'say more')
    .option('--no-color', 'no colour, even in a terminal')
    .helpCommand(false)
    .showHelpAfterError('(see "roundup --help")');
  const globals = (): GlobalOptions => root.opts<GlobalOptions>();
  const program: Program = {
    command: (name, description) => configured(root.command(name).description(description), output),
    globals,
    world: () => openWorld(globals()),
    end: (code) => {
      verdict = code;
    },
  };
  for (const add of COMMANDS) add(program);
  try {
    await root.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? 0 : 2;
  }
  return verdict;
}

/** In the order in which --help lists them. */
const COMMANDS = [addSave, addImport, addMark, addList, addFetch, addDraft, addRead, addRestore, addDoctor] as const;

function configured(command: Command, { out, error }: Output): Command {
  return command.configureOutput({ writeOut: out, writeErr: error }).exitOverride();
}
