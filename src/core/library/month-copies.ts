import { MONTH_FILES, monthInName, type MonthFolder } from '../month/month-files.ts';
import type { Message, Month, Problem } from '../../model.ts';

/**
 * The files beside a month's links, draft or pages that are of that month and are not read: copies that a synchronising
 * program makes where two machines have saved at once, and what stands for a file that is not on this machine.
 * @param path of the folder
 * @param names in it
 */
export function monthCopies(
  month: Month,
  { kind, path, names }: { readonly kind: MonthFolder; readonly path: string; readonly names: readonly string[] },
): readonly Problem[] {
  const isCopy = (name: string): boolean =>
    name.endsWith(MONTH_FILES[kind]) && (kind === 'links' || COPY.test(name) || OF_MACHINE.test(name));
  return names
    .filter((name) => name.includes(month) && monthInName(kind, name) === null)
    .filter((name) => PLACEHOLDER.test(name) || (!name.startsWith('.') && isCopy(name)))
    .toSorted()
    .map((name) => ({
      place: { file: `${path}/${name}`, line: 1 },
      message: PLACEHOLDER.test(name) ? IN_THE_CLOUD : NOT_READ[kind](`${path}/${name}`),
    }));
}

const PLACEHOLDER = /\.(?:icloud|nextcloud|owncloud)$/u;
// How Dropbox, Google Drive, OneDrive, iCloud, Nextcloud, Syncthing and Resilio name a copy, in either language.
const COPY = /conflict|競合|コピー|\bcopy\b|\(\d+\)|\s\d+\./iu;
// OneDrive puts the machine's name behind it.
const OF_MACHINE = /\d-[A-Z][A-Z0-9-]{3,30}\.(?:md|warc\.gz)$/u;

const IN_THE_CLOUD: Message = {
  en: 'the file is in the cloud only: have it downloaded, and run the command again',
  ja: 'このファイルはクラウドにしかありません。ダウンロードしてから、もう一度実行してください',
};

const NOT_READ: Readonly<Record<MonthFolder, (path: string) => Message>> = {
  links: (path) => ({
    en: `this copy is not read. Take in what it holds with: roundup import '${path}', and then move it elsewhere`,
    ja: `この写しは読みません。roundup import '${path}' で取り込んでから、別の場所へ移してください`,
  }),
  archive: (path) => ({
    en: `this copy of the archive is not read. Take in its pages with: roundup import '${path}', and then move it elsewhere`,
    ja: `アーカイブのこの写しは読みません。roundup import '${path}' でページを取り込んでから、別の場所へ移してください`,
  }),
  drafts: () => ({
    en: 'this copy of the draft is not read. Compare the two, take over what you wrote there, and move the copy elsewhere',
    ja: '原稿のこの写しは読みません。原稿と見比べ、書いたところを移してから、別の場所へ移してください',
  }),
};
