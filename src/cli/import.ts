import type { Program } from './program.ts';

export function addImport({ command, say, localWorld }: Program): void {
  command(
    'import',
    say({
      en: 'take links from a file: bookmarks, はてなブックマーク, Raindrop, Pocket, feeds, CSV, Markdown, plain text…',
      ja: 'ファイルからリンクを取り込む: ブックマーク、はてなブックマーク、Raindrop、Pocket、フィード、CSV、Markdown、テキストなど',
    }),
  )
    .argument(
      '<file...>',
      say({
        en: 'the files, format detected; "-" reads standard input',
        ja: 'ファイル。形式は自動判別。「-」は標準入力から読む',
      }),
    )
    .option('--from <kind>', say({ en: 'the format, where it is not detected', ja: '形式（自動判別できないとき）' }))
    .option('--at <moment>', say({ en: 'when links without a date were saved', ja: '日付のないリンクを保存した日' }))
    .option(
      '--again',
      say({
        en: 'into the month of saving too, where another one has it; what you took out too',
        ja: 'ほかの月にあっても、保存した月にも入れる。取り除いたものも入れる',
      }),
    )
    .option(
      '--dry-run',
      say({
        en: 'save nothing, and say how much would be saved; with -v each link',
        ja: '保存せず、何件が保存されるかだけを示す。-v でリンクも示す',
      }),
    )
    .action(async (files: string[], options: ImportFlags) => {
      const { importFiles } = await import('../commands/import.ts');
      const { dryRun = false, again = false } = options;
      await importFiles(await localWorld(), { ...options, files, dryRun, again });
    });
}

interface ImportFlags {
  readonly from?: string;
  readonly at?: string;
  readonly dryRun?: boolean;
  readonly again?: boolean;
}
