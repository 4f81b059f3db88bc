import { severalTimes, type Program } from './program.ts';

export function addDraft({ command, world, end }: Program): void {
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
    .option(
      '--restore <url>',
      'bring back an item that you removed, or "all"; may be given several times',
      severalTimes,
      [],
    )
    .option('--strict', 'exit with 4 when some page could not be read')
    .action(async (month: string | undefined, options: DraftFlags) => {
      const { draft } = await import('../commands/draft.ts');
      end(
        await draft(await world(), {
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
        }),
      );
    });
}

interface DraftFlags {
  readonly write?: boolean;
  readonly output?: string;
  readonly edit?: boolean;
  readonly fresh?: boolean;
  readonly json?: boolean;
  readonly fromJson?: string;
  readonly template?: string;
  readonly offline?: boolean;
  readonly strict?: boolean;
  readonly restore: readonly string[];
}
