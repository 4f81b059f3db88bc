import type { Program } from './program.ts';

export function addShow({ command, say, localWorld }: Program): void {
  command(
    'show',
    say({ en: 'all that is known of a saved link', ja: '保存したリンクについて分かっていることをすべて表示する' }),
  )
    .argument('<url...>', say({ en: 'saved links, or their ids', ja: '保存済みのリンクか、その ID' }))
    .action(async (urls: string[]) => {
      const { show } = await import('../commands/show.ts');
      await show(await localWorld(), urls);
    });
}
