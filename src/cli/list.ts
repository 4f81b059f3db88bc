import { MONTH, type Program } from './program.ts';

export function addList({ command, say, localWorld, globals }: Program): void {
  command('list', say({ en: 'what is saved in a month', ja: 'ある月に保存したもの' }))
    .argument('[month]', say(MONTH))
    .option(
      '--json',
      say({ en: 'as JSON, which "roundup import" reads back', ja: 'JSON で出す。roundup import で読み戻せる' }),
    )
    .option(
      '--duplicates',
      say({
        en: 'what was taken for one page, and why (default: of all months)',
        ja: '同じページとみなした URL とその理由（省略時はすべての月）',
      }),
    )
    .action(async (month: string | undefined, options: { json?: boolean; duplicates?: boolean }) => {
      const { list, listDuplicates } = await import('../commands/list.ts');
      if (options.duplicates === true) return listDuplicates(await localWorld(), month);
      await list(await localWorld(), {
        month,
        json: options.json === true,
        verbose: globals().verbose === true,
      });
    });
}
