import type { Program } from './program.ts';

export function addRestore({ command, say, world }: Program): void {
  command(
    'restore',
    say({
      en: 'bring back an earlier version of a draft; what it replaces is kept too',
      ja: '原稿を前の版に戻す。戻す前の内容も残す',
    }),
  )
    .argument('[month]', say({ en: 'as 2025-04 (default: the previous month)', ja: '2025-04 の形（省略時は先月）' }))
    .option('--list', say({ en: 'only list the versions that are kept', ja: '残っている版を並べるだけにする' }))
    .option(
      '--number <number>',
      say({
        en: 'which one, as --list numbers them (default: the newest)',
        ja: '--list の番号で選ぶ（省略時は最も新しい版）',
      }),
    )
    .action(async (month: string | undefined, options: { list?: boolean; number?: string }) => {
      const { restore } = await import('../commands/restore.ts');
      await restore(await world(), { month, list: options.list === true, number: options.number });
    });
}
