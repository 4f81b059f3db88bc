import type { Program } from './program.ts';

export function addSearch({ command, say, localWorld, globals }: Program): void {
  command(
    'search',
    say({
      en: 'saved links of all months in whose title, note, quotation, tags, URL or summary all the words stand',
      ja: 'タイトル、コメント、引用、タグ、URL、要約に、言葉がすべて含まれるリンクを、すべての月から探す',
    }),
  )
    .argument(
      '<word...>',
      say({
        en: 'as they stand there; case and width do not matter',
        ja: '探す言葉。大文字と小文字、全角と半角は区別しない',
      }),
    )
    .option(
      '--text',
      say({ en: 'in the text of the saved pages too (slower)', ja: '保存したページの本文からも探す（時間がかかる）' }),
    )
    .action(async (words: string[], options: { text?: boolean }) => {
      const { search } = await import('../commands/search.ts');
      await search(await localWorld(), { words, text: options.text === true, verbose: globals().verbose === true });
    });
}
