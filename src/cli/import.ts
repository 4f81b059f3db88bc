import type { Program } from './program.ts';

export function addImport({ command, world }: Program): void {
  command(
    'import',
    'take links from a file: bookmarks, はてなブックマーク, Raindrop, Pocket, feeds, CSV, Markdown, plain text…',
  )
    .argument('<file...>', 'the files, format detected; "-" reads standard input')
    .option('--from <kind>', 'the format, where it is not detected')
    .option('--at <moment>', 'when links without a date were saved')
    .option('--dry-run', 'say what would be saved')
    .action(async (files: string[], options: { from?: string; at?: string; dryRun?: boolean }) => {
      const { importFiles } = await import('../commands/import.ts');
      await importFiles(await world(), { ...options, files, dryRun: options.dryRun === true });
    });
}
