import type { Program } from './program.ts';

export function addRm({ command, say, localWorld }: Program): void {
  command(
    'rm',
    say({
      en: 'take saved links out; "undo" brings them back, pages stay in the archive',
      ja: '保存したリンクを取り除く。undo で戻せる。ページはアーカイブに残る',
    }),
  )
    .argument('<url...>', say({ en: 'saved links, or their ids', ja: '保存済みのリンクか、その ID' }))
    .action(async (urls: string[]) => {
      const { rm } = await import('../commands/rm.ts');
      await rm(await localWorld(), urls);
    });
}
