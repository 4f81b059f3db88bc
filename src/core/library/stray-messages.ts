import type { MonthFolder } from '../month/month-files.ts';
import { shellWord } from '../text/shell-word.ts';
import type { Message, Problem } from '../../model.ts';
import type { StrayFile } from './stray-files.ts';

/** What is so, and what to do about it. */
export interface StrayWords {
  readonly says: Message;
  readonly todo: Message;
}

/** What commands and `doctor` say of a file that is not read. @param path of the file */
export function strayWords(kind: MonthFolder, { state }: Pick<StrayFile, 'state'>, path: string): StrayWords {
  if (state === 'placeholder') return IN_THE_CLOUD;
  return state === 'unknown' ? unknown(path) : NOT_READ[kind](path);
}

/** What a command tells of it. */
export function strayProblem(kind: MonthFolder, stray: Pick<StrayFile, 'state'>, path: string): Problem {
  const { says, todo } = strayWords(kind, stray, path);
  return { place: { file: path }, message: { en: `${says.en}. ${todo.en}`, ja: `${says.ja}。${todo.ja}` } };
}

const IN_THE_CLOUD: StrayWords = {
  says: { en: 'the file is in the cloud only', ja: 'このファイルはクラウドにしかありません' },
  todo: {
    en: 'Have it downloaded, and run the command again',
    ja: 'ダウンロードしてから、もう一度実行してください',
  },
};

const NOT_READ: Readonly<Record<MonthFolder, (path: string) => StrayWords>> = {
  links: (path) => ({
    says: { en: 'this copy is not read', ja: 'この写しは読みません' },
    todo: {
      en: `Take in what it holds with: roundup import ${shellWord(path)}, and then move it elsewhere`,
      ja: `roundup import ${shellWord(path)} で取り込んでから、別の場所へ移してください`,
    },
  }),
  archive: (path) => ({
    says: { en: 'this copy of the archive is not read', ja: 'アーカイブのこの写しは読みません' },
    todo: {
      en: `Take in its pages with: roundup import ${shellWord(path)}, and then move it elsewhere`,
      ja: `roundup import ${shellWord(path)} でページを取り込んでから、別の場所へ移してください`,
    },
  }),
  drafts: () => ({
    says: { en: 'this copy of the draft is not read', ja: '原稿のこの写しは読みません' },
    todo: {
      en: 'Compare the two, take over what you wrote there, and move the copy elsewhere',
      ja: '原稿と見比べ、書いたところを移してから、別の場所へ移してください',
    },
  }),
};

function unknown(path: string): StrayWords {
  return {
    says: { en: 'it is not read, because its name is not that of a month', ja: '名前が月ではないので読みません' },
    todo: {
      en: `If it holds links or pages, take them in with: roundup import ${shellWord(path)}; else move it elsewhere`,
      ja: `リンクやページが入っているなら roundup import ${shellWord(path)} で取り込み、そうでなければ別の場所へ移してください`,
    },
  };
}
