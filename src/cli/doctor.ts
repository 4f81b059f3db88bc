import type { Program } from './program.ts';

export function addDoctor({ command, world, end }: Program): void {
  command('doctor', 'what is wrong with the setting-up, and how to repair it; changes and fetches nothing')
    .option('--json', 'as JSON')
    .action(async (options: { json?: boolean }) => {
      const { doctor } = await import('../commands/doctor.ts');
      end(await doctor(await world(), { json: options.json === true }));
    });
}
