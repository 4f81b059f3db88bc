import { MONTH, type Program } from './program.ts';

export function addCheck({ command, say, world, end }: Program): void {
  command(
    'check',
    say({
      en: "what to look at before the month's draft is published; changes nothing",
      ja: '公開する前に原稿で見ておくところを表示する。何も変えない',
    }),
  )
    .argument('[month]', say(MONTH))
    .option(
      '--online',
      say({
        en: 'look at the pages again first, for what has changed',
        ja: '先にページをもう一度見て、変わったところを調べる',
      }),
    )
    .option('--json', say({ en: 'as JSON', ja: 'JSON で出す' }))
    .action(async (month: string | undefined, options: { online?: boolean; json?: boolean }) => {
      const { check } = await import('../commands/check.ts');
      end(await check(await world(), { month, json: options.json === true, online: options.online === true }));
    });
}
