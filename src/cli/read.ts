import type { Program } from './program.ts';

export function addRead({ command, say, world }: Program): void {
  command(
    'read',
    say({
      en: 'what one page says: title, summary, site, author, date, language',
      ja: '一つのページの中身: タイトル、要約、サイト、著者、日付、言語',
    }),
  )
    .argument(
      '<url|file>',
      say({
        en: 'a URL (from the archive, else fetched and not kept) or a file',
        ja: 'URL（アーカイブから。なければ取得するが残さない）かファイル',
      }),
    )
    .option(
      '--url <url>',
      say({ en: "a file's own URL, for what depends on it", ja: 'ファイルの元の URL。中身の解釈に使う' }),
    )
    .option('--text', say({ en: 'the article itself, as Markdown', ja: '本文を Markdown で出す' }))
    .option('--json', say({ en: 'as JSON', ja: 'JSON で出す' }))
    .option(
      '--explain',
      say({
        en: 'which rule gave each value, and which candidates lost',
        ja: 'それぞれの値を決めた規則と、採らなかった候補も示す',
      }),
    )
    .action(async (target: string, options: { url?: string; text?: boolean; json?: boolean; explain?: boolean }) => {
      const { read } = await import('../commands/read.ts');
      await read(await world(), {
        target,
        url: options.url,
        text: options.text === true,
        json: options.json === true,
        explain: options.explain === true,
      });
    });
}
