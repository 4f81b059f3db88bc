import type { Program } from './program.ts';

export function addMark({ command, say, world }: Program): void {
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
        en: 'the saved link, in any of its variants, or its id',
        ja: '保存済みのリンク。表記が違ってもよい。ID でもよい',
      }),
    )
    .argument(
      '<mark...>',
      say({
        en: 'skip, later (next month), lead, none, title=TEXT, note=TEXT',
        ja: 'skip（外す）、later（翌月へ）、lead（先頭へ）、none（元に戻す）、title=文字列、note=文字列',
      }),
    )
    .action(async (url: string, marks: string[]) => {
      const { mark } = await import('../commands/mark.ts');
      await mark(await world(), { url, marks });
    });
}
