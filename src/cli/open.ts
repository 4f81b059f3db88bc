import type { Program } from './program.ts';

export function addOpen({ command, say, localWorld }: Program): void {
  command('open', say({ en: 'open saved links in your browser', ja: '保存したリンクをブラウザーで開く' }))
    .argument('<url...>', say({ en: 'saved links, or their ids', ja: '保存済みのリンクか、その ID' }))
    .action(async (urls: string[]) => {
      const { open } = await import('../commands/open.ts');
      await open(await localWorld(), urls);
    });
}
