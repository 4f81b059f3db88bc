import type { Program } from './program.ts';

export function addList({ command, world, globals }: Program): void {
  command('list', 'what is saved in a month')
    .argument('[month]', 'as 2025-04 (default: the previous month)')
    .option('--json', 'as JSON, which "roundup import" reads back')
    .action(async (month: string | undefined, options: { json?: boolean }) => {
      const { list } = await import('../commands/list.ts');
      await list(await world(), {
        month,
        json: options.json === true,
        verbose: globals().verbose === true,
      });
    });
}
