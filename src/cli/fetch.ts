import type { Program } from './program.ts';

export function addFetch({ command, world }: Program): void {
  command('fetch', 'fetch what is not in the archive yet (for cron)')
    .argument('[month]', 'as 2025-04 (default: the previous month and this one)')
    .option('--refresh', 'look again at what is in the archive, for changes')
    .action(async (month: string | undefined, options: { refresh?: boolean }) => {
      const { fetch } = await import('../commands/fetch.ts');
      await fetch(await world(), { month, refresh: options.refresh === true });
    });
}
