import { MONTH, type Program } from './program.ts';

export function addRestore({ command, say, localWorld }: Program): void {
  command(
    'restore',
    say({
      en: 'bring back an earlier version of a draft; what it replaces is kept too',
      ja: '原稿を前の版に戻す。戻す前の内容も残す',
    }),
  )
    .argument('[month]', say(MONTH))
    .option(
      '-o, --output <file>',
      say({ en: 'of the file that "draft -o" has written', ja: '「draft -o」で書いたファイルを戻す' }),
    )
    .option(
      '--list',
      say({
        en: 'only list the versions that are kept (the newest fifty, the last of each hour and day)',
        ja: '残っている版（新しい50版と、各時間、各日の最後の版）を並べるだけにする',
      }),
    )
    .option(
      '--number <number>',
      say({
        en: 'which one, as --list numbers them (default: the newest)',
        ja: '--list の番号で選ぶ（省略時は最も新しい版）',
      }),
    )
    .action(async (month: string | undefined, options: { list?: boolean; number?: string; output?: string }) => {
      const { restore } = await import('../commands/restore.ts');
      const { list, number, output } = options;
      await restore(await localWorld(), { month, list: list === true, number, output });
    });
}
