import { Command, CommanderError, InvalidArgumentError } from 'commander';
import type { World } from './world.ts';

export interface GlobalOptions {
  readonly dir?: string;
  readonly quiet: boolean;
  readonly verbose: boolean;
  readonly color: boolean;
}
export type ExitCode = 0 | 1 | 2 | 3 | 4 | 130;

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
  const root = new Command('roundup');
  const world = (): Promise<World> => openWorld(root.opts<GlobalOptions & { quiet?: boolean; verbose?: boolean }>());
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
    .showHelpAfterError('(see "roundup --help")')
    .configureOutput({ writeOut: output.out, writeErr: output.error })
    .exitOverride();

  const command = (name: string, description: string): Command =>
    root
      .command(name)
      .description(description)
      .configureOutput({ writeOut: output.out, writeErr: output.error })
      .exitOverride();

  command('save', 'save links, then fetch them')
    .argument('<url...>', 'the links; "-" reads them from standard input')
    .option('--at <moment>', 'when they were saved: 2025-04-30 or 2025-04-30T15:30:00Z (default: now)')
    .option('--title <text>', 'your own title')
    .option('--note <text>', 'your own words')
    .option('--quote <text>', 'a passage of the page to quote')
    .option('--tag <tag>', 'a tag; may be given several times', collect, [])
    .option('--follows <url>', 'the saved link that this one continues')
    .option('--no-fetch', 'only save')
    .action(async (urls: string[], options: SaveFlags) => {
      const { save, someRefused } = await import('./commands/save.ts');
      const opened = await world();
      const { placed, refused } = await save(opened, { ...options, urls, tags: options.tag });
      if (options.fetch) await fetchAll(opened, placed);
      if (refused > 0) throw someRefused(refused);
    });

  command(
    'import',
    'take links from a file: bookmarks, はてなブックマーク, Raindrop, Pocket, feeds, CSV, Markdown, plain text…',
  )
    .argument('<file...>', 'the files, format detected; "-" reads standard input')
    .option('--from <kind>', 'the format, where it is not detected')
    .option('--at <moment>', 'when links without a date were saved')
    .option('--dry-run', 'say what would be saved')
    .action(async (files: string[], options: { from?: string; at?: string; dryRun?: boolean }) => {
      const { importFiles } = await import('./commands/import.ts');
      await importFiles(await world(), { ...options, files, dryRun: options.dryRun === true });
    });

  command('mark', 'decide about a saved link: leave it out, put it off, put it first, give it a title')
    .argument('<url>', 'the saved link, in any of its variants, or its id')
    .argument('<mark...>', 'skip, later (next month), lead, none, title=TEXT, note=TEXT')
    .action(async (url: string, marks: string[]) => {
      const { mark } = await import('./commands/mark.ts');
      await mark(await world(), { url, marks });
    });

  command('list', 'what is saved in a month')
    .argument('[month]', 'as 2025-04 (default: the previous month)')
    .option('--json', 'as JSON, which "roundup import" reads back')
    .action(async (month: string | undefined, options: { json?: boolean }) => {
      const { list } = await import('./commands/list.ts');
      await list(await world(), {
        month,
        json: options.json === true,
        verbose: root.opts<GlobalOptions>().verbose === true,
      });
    });

  command('fetch', 'fetch what is not in the archive yet (for cron)')
    .argument('[month]', 'as 2025-04 (default: the previous month and this one)')
    .option('--refresh', 'look again at what is in the archive, for changes')
    .action(async (month: string | undefined, options: { refresh?: boolean }) => {
      const { fetch } = await import('./commands/fetch.ts');
      await fetch(await world(), { month, refresh: options.refresh === true });
    });

  command('draft', "the month's draft on standard output, merged into the draft that is there; writes nothing")
    .argument('[month]', 'as 2025-04 (default: the previous month)')
    .option('--write', 'update drafts/<month>.md')
    .option('-o, --output <file>', 'update this file')
    .option('--edit', 'update the draft and open it in ROUNDUP_EDITOR, VISUAL or EDITOR')
    .option('--fresh', 'ignore the draft that is there')
    .option('--json', 'print the issue as JSON')
    .option('--from-json <file>', 'render an issue printed with --json ("-": standard input)')
    .option('--template <name>', 'a template of the templates folder, or a file')
    .option('--offline', 'fetch nothing')
    .option('--restore <url>', 'bring back an item that you removed, or "all"; may be given several times', collect, [])
    .option('--strict', 'exit with 4 when some page could not be read')
    .action(async (month: string | undefined, options: DraftFlags) => {
      const { draft } = await import('./commands/draft.ts');
      verdict = await draft(await world(), {
        month,
        write: options.write === true,
        output: options.output,
        edit: options.edit === true,
        fresh: options.fresh === true,
        json: options.json === true,
        fromJson: options.fromJson,
        template: options.template,
        offline: options.offline === true,
        strict: options.strict === true,
        restore: options.restore,
      });
    });

  command('read', 'what one page says: title, summary, site, author, date, language')
    .argument('<url|file>', 'a URL (from the archive, else fetched and not kept) or a file')
    .option('--url <url>', "a file's own URL, for what depends on it")
    .option('--json', 'as JSON')
    .option('--explain', 'which rule gave each value, and which candidates lost')
    .action(async (target: string, options: { url?: string; json?: boolean; explain?: boolean }) => {
      const { read } = await import('./commands/read.ts');
      await read(await world(), {
        target,
        url: options.url,
        json: options.json === true,
        explain: options.explain === true,
      });
    });

  command('restore', 'bring back an earlier version of a draft; what it replaces is kept too')
    .argument('[month]', 'as 2025-04 (default: the previous month)')
    .option('--list', 'only list the versions that are kept')
    .option('--number <number>', 'which one, as --list numbers them (default: the newest)')
    .action(async (month: string | undefined, options: { list?: boolean; number?: string }) => {
      const { restore } = await import('./commands/restore.ts');
      await restore(await world(), { month, list: options.list === true, number: options.number });
    });

  command('doctor', 'what is wrong with the setting-up, and how to repair it; changes and fetches nothing')
    .option('--json', 'as JSON')
    .action(async (options: { json?: boolean }) => {
      const { doctor } = await import('./commands/doctor.ts');
      verdict = await doctor(await world(), { json: options.json === true });
    });

  try {
    await root.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return error.exitCode === 0 ? 0 : 2;
  }
  return verdict;
}

interface SaveFlags {
  at?: string;
  title?: string;
  note?: string;
  quote?: string;
  tag: string[];
  follows?: string;
  fetch: boolean;
}
interface DraftFlags {
  write?: boolean;
  output?: string;
  edit?: boolean;
  fresh?: boolean;
  json?: boolean;
  fromJson?: string;
  template?: string;
  offline?: boolean;
  strict?: boolean;
  restore: string[];
}

async function fetchAll(
  world: World,
  saved: Parameters<typeof import('./commands/fetch.ts').fetchSaved>[1],
): Promise<void> {
  if (saved.length === 0) return;
  const { fetchSaved } = await import('./commands/fetch.ts');
  await fetchSaved(world, saved);
}

function collect(value: string, before: readonly string[]): string[] {
  if (value.trim() === '') throw new InvalidArgumentError('it is empty');
  return [...before, value];
}
