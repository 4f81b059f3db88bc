import { Complaint } from '../core/complaint.ts';
import { isOwnFile } from '../core/library/own-files.ts';
import { monthInName } from '../core/month/month-files.ts';
import type { Month } from '../model.ts';
import type { World } from '../world.ts';

/**
 * Throws a `Complaint` (exit 2) where `-o FILE` names one of the files that a roundup folder is
 * made of, by whatever name or symbolic link.
 */
export async function refuseOwnFile(world: World, path: string): Promise<void> {
  const { folder, pathOf, real } = world.files;
  const { templates } = await world.settings();
  if (!isOwnFile(await real(folder), await real(pathOf(templates)), await real(path))) return;
  throw new Complaint(
    {
      en:
        `-o: ${path} belongs to the roundup folder, where links, pages, templates, settings and earlier versions ` +
        'are kept. Name another file',
      ja: `-o: ${path} は、リンク・ページ・テンプレート・設定・前の版をしまう roundup のフォルダーのものです。別のファイルを指定してください`,
    },
    2,
  );
}

/**
 * Throws a `Complaint` (exit 2) where `-o FILE` names the draft of another month: its words would stand among these.
 */
export async function refuseOtherDraft(world: World, path: string, month: Month): Promise<void> {
  const drafts = `${await world.files.real(world.files.folder)}/drafts/`;
  const file = await world.files.real(path);
  const other = file.startsWith(drafts) ? monthInName('drafts', file.slice(drafts.length)) : null;
  if (other === null || other === month) return;
  throw new Complaint(
    {
      en: `-o: ${path} is where the draft of ${other} belongs, and this is that of ${month}. Name another file`,
      ja: `-o: ${path} は ${other} の原稿の場所で、これは ${month} の原稿です。別のファイルを指定してください`,
    },
    2,
  );
}

/** Whether two paths are one file, or will be. */
export async function isSameFile(world: World, one: string, other: string): Promise<boolean> {
  return (await world.files.real(one)) === (await world.files.real(other));
}
