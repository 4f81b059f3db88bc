import type { Message } from '../../model.ts';

/** Nothing in what was given is a link. */
export function noLinks(given: readonly string[]): Message {
  return { en: `no links found in ${given.join(', ')}`, ja: `リンクが見つかりません: ${given.join(', ')}` };
}

/** A folder without a file that would be read. */
export function noFiles(given: readonly string[]): Message {
  return {
    en:
      `no file in ${given.join(', ')} has a name that "import" knows (README: What import reads). Name the files ` +
      'themselves',
    ja: `${given.join(', ')} には「import」が読む名前のファイルがありません（README の「import が読めるもの」）。ファイルを直接指定してください`,
  };
}

/** How many were left out for want of a day. */
export function notSavedUndated(count: number): Message {
  return {
    en: `${count} not saved, because nothing says when you saved them: give their day with --at 2025-04-30`,
    ja: `${count} 件は保存した日が分からないため保存していません。--at 2025-04-30 のように日付を指定してください`,
  };
}

/** An address in the place of a file. */
export function addressGiven(given: string): Message {
  return {
    en:
      `${given} is an address, not a file. A page: roundup save URL. A feed or a service: "sources" in ` +
      'roundup.yaml, then roundup sync',
    ja: `${given} はファイルではなくアドレスです。ページなら roundup save URL、フィードやサービスなら roundup.yaml の sources に書いて roundup sync`,
  };
}
