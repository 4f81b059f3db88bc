import type { Program } from './program.ts';

export function addQuote({ command, say, localWorld }: Program): void {
  command(
    'quote',
    say({
      en: 'the numbered paragraphs of a saved page; with numbers, quote them in the draft',
      ja: '保存したページの段落を番号つきで表示する。番号を指定すると原稿で引用する',
    }),
  )
    .argument('<url>', say({ en: 'the saved link, or its id', ja: '保存済みのリンクか、その ID' }))
    .argument(
      '[paragraphs]',
      say({
        en: '3, 3-5 or 2,4-6; "-" reads the passage from standard input',
        ja: '3、3-5、2,4-6 など。「-」は標準入力から一節を読む',
      }),
    )
    .action(async (url: string, passage: string | undefined) => {
      const { quote } = await import('../commands/quote.ts');
      await quote(await localWorld(), { url, passage });
    });
}
