import type { Program } from './program.ts';

export function addSync({ command, say, world }: Program): void {
  command(
    'sync',
    say({
      en: 'bring in what you saved at services, from feeds and notes: "sources" in roundup.yaml (for cron)',
      ja: 'サービスに保存したもの、フィード、メモから取り込む。roundup.yaml の sources（cron 用）',
    }),
  )
    .argument('[name...]', say({ en: 'the sources, by name (default: all)', ja: '取り込み元の名前（省略時はすべて）' }))
    .action(async (names: string[]) => {
      const { sync } = await import('../commands/sync.ts');
      await sync(await world(), { names });
    });
}
