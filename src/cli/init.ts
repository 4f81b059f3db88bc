import type { Program } from './program.ts';

export function addInit({ command, say, localWorld }: Program): void {
  command(
    'init',
    say({
      en: 'write a first roundup.yaml, asking for what it should say; never needed',
      ja: '最初の roundup.yaml を、質問しながら書く。なくても使える',
    }),
  )
    .argument(
      '[folder]',
      say({ en: 'where (default: ROUNDUP_DIR, else here)', ja: '場所（省略時は ROUNDUP_DIR、なければここ）' }),
    )
    .option('--time-zone <name>', say({ en: 'such as Asia/Tokyo', ja: 'Asia/Tokyo など' }))
    .option('--engine <name>', say({ en: 'the engine of your blog', ja: 'ブログのエンジン' }))
    .option('--posts <folder>', say({ en: 'where your posts lie', ja: '記事のフォルダー' }))
    .action(async (folder: string | undefined, options: InitFlags) => {
      const { init } = await import('../commands/init.ts');
      const opened = await localWorld(folder);
      const { foundBy } = (await opened.inspection()).surroundings;
      // What stands above is another one, and what nobody has named is made here, as git does.
      const isNamed = foundBy === 'option' || foundBy === 'ROUNDUP_DIR';
      await init(isNamed ? opened : await localWorld('.'), {
        timeZone: options.timeZone,
        engine: options.engine,
        posts: options.posts,
      });
    });
}

interface InitFlags {
  readonly timeZone?: string;
  readonly engine?: string;
  readonly posts?: string;
}
