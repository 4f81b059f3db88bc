import type { Program } from './program.ts';

export function addUndo({ command, say, localWorld }: Program): void {
  command(
    'undo',
    say({
      en: 'take back the last save, import, mark, quote or rm',
      ja: '最後の save、import、mark、quote、rm を取り消す',
    }),
  )
    .option(
      '--force',
      say({ en: 'also where it was about more than 20 links', ja: '20 件を超えるリンクに及ぶものも取り消す' }),
    )
    .action(async ({ force = false }: { readonly force?: boolean }) => {
      const { undo } = await import('../commands/undo.ts');
      await undo(await localWorld(), { force });
    });
}
