import type { Program } from './program.ts';

export function addRead({ command, world }: Program): void {
  command('read', 'what one page says: title, summary, site, author, date, language')
    .argument('<url|file>', 'a URL (from the archive, else fetched and not kept) or a file')
    .option('--url <url>', "a file's own URL, for what depends on it")
    .option('--json', 'as JSON')
    .option('--explain', 'which rule gave each value, and which candidates lost')
    .action(async (target: string, options: { url?: string; json?: boolean; explain?: boolean }) => {
      const { read } = await import('../commands/read.ts');
      await read(await world(), {
        target,
        url: options.url,
        json: options.json === true,
        explain: options.explain === true,
      });
    });
}
