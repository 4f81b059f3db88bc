import { Complaint } from '../../core/complaint.ts';
import type { Message } from '../../model.ts';
import { codeOf } from './errno.ts';

/** Does the work; an error of the file system is thrown as a `Complaint` that names the file and says what to do. */
export async function naming<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw fileComplaint(error, path);
  }
}

/** An errno error as a `Complaint`; anything else as it is. */
function fileComplaint(error: unknown, path: string): unknown {
  const code = codeOf(error);
  if (error instanceof Complaint || code === null) return error;
  const advice = ADVICE[code] ?? UNKNOWN;
  return new Complaint({ en: `${path}: ${advice.en} (${code})`, ja: `${path}: ${advice.ja}（${code}）` });
}

const UNKNOWN: Message = {
  en: 'the operating system refused this. Check the file, its folder and the disk',
  ja: 'OS がエラーを返しました。ファイル、フォルダー、ディスクを確認してください',
};
const FULL: Message = {
  en: 'the disk is full, so nothing was changed. Make room and run the command again',
  ja: 'ディスクがいっぱいなので、何も変更していません。空きを作ってからもう一度実行してください',
};
const FORBIDDEN: Message = {
  en: 'you are not allowed to do this. Check the owner and the mode of the file and of its folder',
  ja: '権限がありません。ファイルとフォルダーの所有者とモードを確認してください',
};
const TOO_MANY: Message = {
  en: 'too many files are open. Run the command again, or raise "ulimit -n"',
  ja: '開いているファイルが多すぎます。もう一度実行するか、ulimit -n を上げてください',
};

const ADVICE: Readonly<Record<string, Message>> = {
  ENOSPC: FULL,
  EDQUOT: {
    en: 'your disk quota is used up, so nothing was changed. Make room and run the command again',
    ja: 'ディスクの割り当てを使い切ったので、何も変更していません。空きを作ってからもう一度実行してください',
  },
  EFBIG: {
    en: 'the file would be larger than is allowed, so nothing was changed',
    ja: 'ファイルの大きさの上限を超えるので、何も変更していません',
  },
  EROFS: {
    en: 'it is on a read-only file system. Remount it, or use another folder with --dir',
    ja: '読み取り専用のファイルシステムです。マウントし直すか、--dir で別のフォルダーを使ってください',
  },
  EACCES: FORBIDDEN,
  EPERM: FORBIDDEN,
  EIO: {
    en: 'the disk reported an error. Check the disk; the file may have to come from a backup',
    ja: 'ディスクがエラーを返しました。ディスクを確認してください。バックアップから戻す必要があるかもしれません',
  },
  EMFILE: TOO_MANY,
  ENFILE: TOO_MANY,
  ENOENT: { en: 'there is no such file', ja: 'そのようなファイルはありません' },
  EEXIST: { en: 'a file of this name is in the way', ja: '同じ名前のファイルがあります' },
  EISDIR: { en: 'this is a folder, not a file', ja: 'ファイルではなくフォルダーです' },
  ENOTDIR: { en: 'a part of this path is a file, not a folder', ja: 'パスの途中がフォルダーではなくファイルです' },
  ENAMETOOLONG: { en: 'the name is too long for this file system', ja: '名前が長すぎます' },
  ELOOP: { en: 'its symbolic links go round in a circle', ja: 'シンボリックリンクが循環しています' },
};
