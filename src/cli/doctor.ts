import type { Program } from './program.ts';

export function addDoctor({ command, say, world, end }: Program): void {
  command(
    'doctor',
    say({
      en: 'what is wrong with the setup, and how to repair it; changes and fetches nothing',
      ja: '環境の問題と直し方を調べる。何も変更せず、何も取得しない',
    }),
  )
    .option('--json', say({ en: 'as JSON', ja: 'JSON で出す' }))
    .action(async (options: { json?: boolean }) => {
      const { doctor } = await import('../commands/doctor.ts');
      end(await doctor(await world(), { json: options.json === true }));
    });
}
