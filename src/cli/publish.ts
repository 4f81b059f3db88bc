import { MONTH, type Program } from './program.ts';

export function addPublish({ command, say, world }: Program): void {
  command(
    'publish',
    say({
      en: "write the month's post as the blog's engine wants it",
      ja: 'その月の記事を、ブログのエンジンに合わせて書き出す',
    }),
  )
    .argument('[month]', say(MONTH))
    .option(
      '--date <day>',
      say({
        en: 'the day of the post, as 2025-05-11 (default: that of the post that is there, else today)',
        ja: '記事の日付。2025-05-11 の形（省略時は、すでにある記事の日付、なければ今日）',
      }),
    )
    .option(
      '--slug <name>',
      say({
        en: 'its name in the address (default: publish.slug of the settings)',
        ja: 'アドレスに使う名前（省略時は設定の publish.slug）',
      }),
    )
    .option(
      '-o, --output <file>',
      say({ en: "another file than the engine's", ja: 'エンジンの決める名前ではなく、このファイルに書く' }),
    )
    .option('--stdout', say({ en: 'print it, write nothing', ja: '標準出力に書き、ファイルは書かない' }))
    .option(
      '--force',
      say({
        en: 'go on where check finds something wrong, and write over a post that differs',
        ja: '異常が見つかっても続け、内容の違う記事があれば上書きする',
      }),
    )
    .option(
      '--url <url>',
      say({ en: 'only record where the post stands on the web', ja: '公開した記事の URL を記録するだけにする' }),
    )
    .option(
      '--list',
      say({ en: 'only list the posts: month, file, URL', ja: '記事を並べるだけにする（月、ファイル、URL）' }),
    )
    .action(async (month: string | undefined, options: PublishFlags) => {
      if (options.list === true || options.url !== undefined) {
        const { listPosts, recordPost } = await import('../commands/published.ts');
        const opened = await world();
        if (options.url !== undefined) await recordPost(opened, month, options.url);
        if (options.list === true) await listPosts(opened);
        return;
      }
      const { publish } = await import('../commands/publish.ts');
      await publish(await world(), {
        month,
        date: options.date,
        slug: options.slug,
        output: options.output,
        stdout: options.stdout === true,
        force: options.force === true,
      });
    });
}

interface PublishFlags {
  date?: string;
  slug?: string;
  output?: string;
  stdout?: boolean;
  force?: boolean;
  url?: string;
  list?: boolean;
}
