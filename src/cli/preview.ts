import { MONTH, type Program } from './program.ts';

export function addPreview({ command, say, world }: Program): void {
  command(
    'preview',
    say({
      en: "the month's post as its readers will see it, with its links and pages beside it, in your browser",
      ja: 'その月の記事を読者が見る形で、リンクやページと並べてブラウザーに表示する',
    }),
  )
    .argument('[month]', say(MONTH))
    .option(
      '--port <number>',
      say({ en: 'listen here (default: any free port)', ja: '待ち受けるポート（省略時は空いているもの）' }),
    )
    .option('--no-open', say({ en: 'open no browser', ja: 'ブラウザーを開かない' }))
    .option('--once', say({ en: 'end when the last page has been closed', ja: '最後のページが閉じられたら終了する' }))
    .option('--offline', say({ en: 'fetch nothing', ja: '何も取得しない' }))
    .action(async (month: string | undefined, options: PreviewFlags) => {
      const { preview } = await import('../commands/preview.ts');
      await preview(world, {
        month,
        port: options.port,
        open: options.open,
        once: options.once === true,
        offline: options.offline === true,
      });
    });
}

interface PreviewFlags {
  readonly port?: string;
  readonly open: boolean;
  readonly once?: boolean;
  readonly offline?: boolean;
}
