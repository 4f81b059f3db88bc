import type { Program } from './program.ts';

export function addUndo({ command, say, localWorld }: Program): void {
  command('undo', say({ en: 'take back the last mark, quote or rm', ja: '最後の mark、quote、rm を取り消す' })).action(
    async () => {
      const { undo } = await import('../commands/undo.ts');
      await undo(await localWorld());
    },
  );
}
