import type { Program } from './program.ts';

export function addRestore({ command, world }: Program): void {
  command('restore', 'bring back an earlier version of a draft; what it replaces is kept too')
    .argument('[month]', 'as 2025-04 (default: the previous month)')
    .option('--list', 'only list the versions that are kept')
    .option('--number <number>', 'which one, as --list numbers them (default: the newest)')
    .action(async (month: string | undefined, options: { list?: boolean; number?: string }) => {
      const { restore } = await import('../commands/restore.ts');
      await restore(await world(), { month, list: options.list === true, number: options.number });
    });
}
