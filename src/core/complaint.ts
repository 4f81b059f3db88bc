import type { Message } from '../model.ts';

/** What went wrong, for a person: thrown anywhere below `main`, which prints it and exits with its code. */
export class Complaint extends Error {
  readonly says: Message;
  /** 1 failed, 2 usage or settings, 3 nothing saved in that month. */
  readonly exit: 1 | 2 | 3;

  constructor(says: Message, exit: 1 | 2 | 3 = 1) {
    super(says.en);
    this.name = 'Complaint';
    this.says = says;
    this.exit = exit;
  }
}

/**
 * What nobody expected: what the system refuses is told as that, the rest is a fault of roundup. The error's own words
 * are English and about the program: a Japanese reader is told its name, which is the same for everybody, and how to
 * see the rest.
 */
export function faultOf(error: unknown): Message {
  const { name, message } = error instanceof Error ? error : { name: 'Error', message: String(error) };
  for (const [refused, words] of REFUSED) if (refused.test(message)) return words;
  return {
    en:
      `failed: ${name}: ${message}. This is a fault of roundup; what was stored is kept. ` +
      'ROUNDUP_DEBUG=1 shows where: please report it with that',
    ja:
      `失敗しました: 予期しないエラーです（${name}）。roundup の不具合です。保存されたものは残っています。` +
      'ROUNDUP_DEBUG=1 を付けて実行すると詳しく表示されるので、添えて報告してください',
  };
}

const REFUSED: readonly (readonly [RegExp, Message])[] = [
  [
    /\b(?:EMFILE|ENFILE)\b/u,
    {
      en: 'failed: too few files may be open. Raise "ulimit -n" (to 256) and run it again; what was stored is kept',
      ja:
        '失敗しました: 開けるファイルの数が足りません。' +
        'ulimit -n を上げて（256 で十分）もう一度実行してください。保存されたものは残っています',
    },
  ],
  [
    /\bENOMEM\b|out of memory|cannot allocate|allocation failed/iu,
    {
      en: 'failed: too little memory. Raise "ulimit -v" or end other programs, and try again; what was stored is kept',
      ja:
        '失敗しました: メモリーが足りません。' +
        'ulimit -v を上げるか、ほかのプログラムを終えて、もう一度実行してください。保存されたものは残っています',
    },
  ],
];

/** A file is no longer what it was when it was read: another look may help. */
export class ChangedMeanwhile extends Complaint {}
