import type { World } from '../world.ts';
import { severalTimes, type Program } from './program.ts';

export function addSave({ command, world }: Program): void {
  command('save', 'save links, then fetch them')
    .argument('<url...>', 'the links; "-" reads them from standard input')
    .option('--at <moment>', 'when they were saved: 2025-04-30 or 2025-04-30T15:30:00Z (default: now)')
    .option('--title <text>', 'your own title')
    .option('--note <text>', 'your own words')
    .option('--quote <text>', 'a passage of the page to quote')
    .option('--tag <tag>', 'a tag; may be given several times', severalTimes, [])
    .option('--follows <url>', 'the saved link that this one continues')
    .option('--no-fetch', 'only save')
    .action(async (urls: string[], options: SaveFlags) => {
      const { save, someRefused } = await import('../commands/save.ts');
      const opened = await world();
      const { placed, refused } = await save(opened, { ...options, urls, tags: options.tag });
      if (options.fetch) await fetchAll(opened, placed);
      if (refused > 0) throw someRefused(refused);
    });
}

interface SaveFlags {
  readonly at?: string;
  readonly title?: string;
  readonly note?: string;
  readonly quote?: string;
  readonly tag: readonly string[];
  readonly follows?: string;
  readonly fetch: boolean;
}

async function fetchAll(
  world: World,
  saved: Parameters<typeof import('../commands/fetch.ts').fetchSaved>[1],
): Promise<void> {
  if (saved.length === 0) return;
  const { fetchSaved } = await import('../commands/fetch.ts');
  await fetchSaved(world, saved);
}
