import type { Program } from './program.ts';

export function addTrust({ command, say, world }: Program): void {
  command(
    'trust',
    say({
      en: 'take programs, key files and networks from the settings of a folder that is found above the one you are in',
      ja: '今いる場所の上で見つかるフォルダーの設定から、プログラム、キー、ネットワークを使うようにする',
    }),
  )
    .argument('[folder]', say({ en: 'the roundup folder (default: as for every command)', ja: 'roundup のフォルダー' }))
    .option('--remove', say({ en: 'no longer', ja: '使わないように戻す' }))
    .action(async (folder: string | undefined, options: { remove?: boolean }) => {
      const { trust } = await import('../commands/trust.ts');
      await trust(await world(folder), { remove: options.remove === true });
    });
}
