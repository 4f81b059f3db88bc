import { Complaint } from '../core/complaint.ts';
import { filesToImport } from '../core/sources/files-to-import.ts';
import { whole } from '../core/sources/parse-source.ts';
import type { TakeLinks } from '../core/sync/sync-service.ts';
import type { World } from '../world.ts';
import { linksInFile } from './links-in-file.ts';
import { counted } from '../core/text/counted.ts';

/** The links in the notes of a folder. A link that nothing dates is left to `import --at`. */
export async function linksInFolder(world: World, given: string, take: TakeLinks): Promise<void> {
  const [path, timeZone, { folders }] = [world.files.pathOf(given), await world.timeZone(), await world.settings()];
  const under = await world.files.filesUnder(path);
  if (under === null) throw new Complaint({ en: `there is no folder ${path}`, ja: `フォルダー ${path} がありません` });
  let undated = 0;
  for (const file of filesToImport(under)) {
    const { links, problems } = whole(await linksInFile(world, file, { timeZone, folders }));
    for (const { place, message } of problems)
      world.screen.detail({ en: `${place.file}: ${message.en}`, ja: `${place.file}: ${message.ja}` });
    const dated = links.filter(({ savedAt }) => savedAt !== null);
    undated += links.length - dated.length;
    await take(dated);
  }
  if (undated > 0)
    world.screen.detail({
      en:
        `${given}: left out, because without a date: ${counted(undated, 'link')}. "roundup import --at 2025-04-30 ` +
        'FILE" takes them',
      ja: `${given}: 日付のないリンク ${undated} 件は飛ばしました。「roundup import --at 2025-04-30 ファイル」で取り込めます`,
    });
}
