import type { Program } from './program.ts';

export function addMark({ command, say, localWorld }: Program): void {
  command(
    'mark',
    say({
      en: 'decide about a saved link: leave it out, put it off, put it first, give it a title',
      ja: '保存済みのリンクの扱いを決める: 外す、翌月に回す、先頭に置く、タイトルを付けるなど',
    }),
  )
    .argument(
      '<url>',
      say({
        en: 'the saved link, in any of its variants, or its id; several may be given',
        ja: '保存済みのリンク。表記が違ってもよい。ID でもよい。いくつでも指定できる',
      }),
    )
    .argument(
      '<mark...>',
      say({
        en:
          'skip, later (next month), lead, none, title=TEXT, note=TEXT, quote=TEXT, follows=URL, follows=none (a ' +
          'story of its own), tag=TAG, tag=-TAG',
        ja:
          'skip（外す）、later（翌月へ）、lead（先頭へ）、none（元に戻す）、title=文字列、note=文字列、quote=文字列、follows=URL、follows=none（独立した話）、' +
          'tag=タグ、tag=-タグ',
      }),
    )
    .action(async (url: string, marks: string[]) => {
      const { linksAndMarks, mark } = await import('../commands/mark.ts');
      await mark(await localWorld(), linksAndMarks([url, ...marks]));
    });
}
