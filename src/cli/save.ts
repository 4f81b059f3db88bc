import type { Saved } from '../commands/save.ts';
import type { World } from '../world.ts';
import { severalTimes, type Program } from './program.ts';

export function addSave({ command, say, world, localWorld }: Program): void {
  command('save', say({ en: 'save links, then fetch them', ja: 'リンクを保存し、ページを取得する' }))
    .argument(
      '<url...>',
      say({ en: 'the links; "-" reads them from standard input', ja: 'リンク。「-」は標準入力から読む' }),
    )
    .option(
      '--at <moment>',
      say({
        en: 'when they were saved: 2025-04-30, 4/30, yesterday or 2025-04-30T15:30:00Z (default: now)',
        ja: '保存した日時: 2025-04-30、4/30、昨日、2025-04-30T15:30:00Z など（省略時は今）',
      }),
    )
    .option('--title <text>', say({ en: 'your own title', ja: '自分で付けるタイトル' }))
    .option('--note <text>', say({ en: 'your own words', ja: '自分の言葉' }))
    .option('--quote <text>', say({ en: 'a passage of the page to quote', ja: '引用したいページの一節' }))
    .option(
      '--tag <tag>',
      say({
        en: 'a tag, or several with commas; may be given several times',
        ja: 'タグ。コンマで区切っても、何度でも指定できる',
      }),
      severalTimes,
    )
    .option(
      '--follows <url>',
      say({
        en: 'the saved link that this one continues, or its id',
        ja: '続報の元になる、保存済みのリンクか、その ID',
      }),
    )
    .option(
      '--again',
      say({ en: 'into this month too, where an earlier one has it', ja: '前の月にあっても、今月にも入れる' }),
    )
    .option(
      '--page <file>',
      say({
        en: 'the page as your browser has saved it (HTML, SingleFile, MHTML, PDF): kept in the archive, not fetched',
        ja: 'ブラウザーで保存したページ（HTML、SingleFile、MHTML、PDF）。取得せずにアーカイブに入れる',
      }),
    )
    .option('--no-fetch', say({ en: 'only save', ja: '保存だけする' }))
    .action(async (urls: string[], options: SaveFlags) => {
      const { save, someRefused } = await import('../commands/save.ts');
      const opened = await (options.fetch ? world() : localWorld());
      const { refused, ...saved } = await save(opened, { ...options, urls, tags: options.tag ?? [] });
      if (options.fetch) await fetchAll(opened, saved);
      if (refused > 0) throw someRefused(refused);
    });
}

interface SaveFlags {
  readonly at?: string;
  readonly title?: string;
  readonly note?: string;
  readonly quote?: string;
  readonly tag?: readonly string[];
  readonly follows?: string;
  readonly again?: boolean;
  readonly page?: string;
  readonly fetch: boolean;
}

async function fetchAll(world: World, saved: Omit<Saved, 'refused'>): Promise<void> {
  if (saved.placed.length === 0) return;
  const { fetchSaved } = await import('../commands/fetch-saved.ts');
  await fetchSaved(world, saved);
}
