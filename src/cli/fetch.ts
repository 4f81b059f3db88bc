import type { Program } from './program.ts';

export function addFetch({ command, say, world }: Program): void {
  command(
    'fetch',
    say({
      en: 'fetch what is not in the archive yet (for cron)',
      ja: 'アーカイブにまだないページを取得する（cron 向け）',
    }),
  )
    .argument(
      '[month]',
      say({ en: 'as 2025-04 (default: the previous month and this one)', ja: '2025-04 の形（省略時は先月と今月）' }),
    )
    .option(
      '--refresh',
      say({
        en: 'look again at what is in the archive, for changes',
        ja: 'アーカイブにあるページも、変わっていないか見直す',
      }),
    )
    .action(async (month: string | undefined, options: { refresh?: boolean }) => {
      const { fetch } = await import('../commands/fetch.ts');
      await fetch(await world(), { month, refresh: options.refresh === true });
    });
}
