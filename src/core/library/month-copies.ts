import { monthInName } from '../month/month-files.ts';
import type { Message, Month, Problem } from '../../model.ts';

/**
 * The files beside a month's links that are of that month and are not read: copies that a synchronising program makes
 * where two machines have saved at once, and what stands for a file that is not on this machine.
 * @param names of the folder `links`
 */
export function monthCopies(month: Month, folder: string, names: readonly string[]): readonly Problem[] {
  return names
    .filter((name) => name.includes(month) && monthInName('links', name) === null)
    .filter((name) => !name.startsWith('.') || PLACEHOLDER.test(name))
    .toSorted()
    .map((name) => ({
      place: { file: `${folder}/${name}`, line: 1 },
      message: PLACEHOLDER.test(name) ? IN_THE_CLOUD : notRead(`${folder}/${name}`),
    }));
}

const PLACEHOLDER = /\.(?:icloud|nextcloud|owncloud)$/u;
const IN_THE_CLOUD: Message = {
  en: 'the file is in the cloud only: have it downloaded, and run the command again',
  ja: 'このファイルはクラウドにしかありません。ダウンロードしてから、もう一度実行してください',
};

function notRead(path: string): Message {
  return {
    en: `this copy is not read. Take in what it holds with: roundup import '${path}', and then move it elsewhere`,
    ja: `この写しは読みません。roundup import '${path}' で取り込んでから、別の場所へ移してください`,
  };
}
