import type { Program } from './program.ts';

export function addRecall({ command, say, localWorld }: Program): void {
  command(
    'recall',
    say({
      en: 'the paragraphs of your posts that have explained a term',
      ja: '用語を説明した段落を、自分の記事から探して表示する',
    }),
  )
    .argument('<term...>', say({ en: 'such as MITRE, CVE or VirusTotal', ja: 'MITRE、CVE、VirusTotal など' }))
    .option('--all', say({ en: 'also those that only mention it', ja: '触れているだけの段落も表示する' }))
    .option('--json', say({ en: 'as JSON', ja: 'JSON で出す' }))
    .action(async (words: string[], options: { all?: boolean; json?: boolean }) => {
      const { recall } = await import('../commands/recall.ts');
      await recall(await localWorld(), { words, all: options.all === true, json: options.json === true });
    });
}
