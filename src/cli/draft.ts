import { MONTH, severalTimes, type Program } from './program.ts';

export function addDraft({ command, say, world, localWorld, end }: Program): void {
  command(
    'draft',
    say({
      en: "the month's draft on standard output, merged into the draft that is there; changes nothing",
      ja: 'その月の原稿を標準出力に出す。今ある原稿に差し込み、何も書き換えない',
    }),
  )
    .argument('[month]', say(MONTH))
    .option('--write', say({ en: 'update drafts/<month>.md', ja: 'drafts/<month>.md を更新する' }))
    .option('-o, --output <file>', say({ en: 'update this file', ja: 'このファイルを更新する' }))
    .option(
      '--edit',
      say({
        en: 'update the draft and open it in ROUNDUP_EDITOR, VISUAL or EDITOR',
        ja: '原稿を更新し、ROUNDUP_EDITOR、VISUAL、EDITOR の順で決まるエディターで開く',
      }),
    )
    .option('--fresh', say({ en: 'ignore the draft that is there', ja: '今ある原稿を使わない' }))
    .option('--json', say({ en: 'print the issue as JSON', ja: '今月号を JSON で出す' }))
    .option(
      '--from-json <file>',
      say({
        en: 'render an issue printed with --json ("-": standard input)',
        ja: '--json で出した今月号から原稿を作る（「-」は標準入力）',
      }),
    )
    .option(
      '--template <name>',
      say({
        en: 'a template of the templates folder, or a file',
        ja: 'templates フォルダーのテンプレートか、ファイル',
      }),
    )
    .option('--offline', say({ en: 'fetch nothing', ja: '何も取得しない' }))
    .option(
      '--restore <url>',
      say({
        en: 'bring back an item that you removed (URL or id), "closing", or "all"; may be given several times',
        ja: '削除した項目（URL か番号）か「closing」を元に戻す。「all」ですべて。何度でも指定できる',
      }),
      severalTimes,
    )
    .option(
      '--strict',
      say({ en: 'exit with 4 when some page could not be read', ja: '読み取れないページがあれば 4 で終わる' }),
    )
    .action(async (month: string | undefined, options: DraftFlags) => {
      const { draft } = await import('../commands/draft.ts');
      end(
        await draft(await (options.offline === true ? localWorld() : world()), {
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
          restore: options.restore ?? [],
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
  readonly restore?: readonly string[];
}
