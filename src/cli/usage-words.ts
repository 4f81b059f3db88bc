import type { Help } from 'commander';
import { wrapped } from '../core/text/wrap.ts';
import { width } from '../core/text/width.ts';
import type { Message } from '../model.ts';

/** How commander lays help out, with its own words and the widths of Japanese. */
export function helpFormat(words: (message: Message) => string): Partial<Help> {
  return {
    styleTitle: (title) => (Object.hasOwn(TITLES, title) ? words({ en: title, ja: TITLES[title] ?? title }) : title),
    displayWidth: width,
    boxWrap: wrapped,
  };
}

/** An error of the command line that commander words in English. */
export function usageError(text: string): Message {
  const ja = ERRORS.reduce((said, [pattern, words]) => said.replace(pattern, words), text);
  return { en: text, ja };
}

const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '使い方:',
  'Arguments:': '引数:',
  'Options:': 'オプション:',
  'Commands:': 'コマンド:',
};

const ERRORS: readonly (readonly [RegExp, string])[] = [
  [/^error: unknown option '([^\n]*)'/u, 'エラー: $1 というオプションはありません'],
  [/^error: unknown command '([^\n]*)'/u, 'エラー: $1 というコマンドはありません'],
  [/^error: missing required argument '([^\n]*)'/u, 'エラー: 引数 <$1> が足りません'],
  [/^error: option '([^\n]*)' argument missing/u, 'エラー: オプション $1 に値がありません'],
  [/^error: option '([^'\n]*)' argument '([^\n]*)' is invalid\. /u, 'エラー: オプション $1 の値「$2」は使えません: '],
  [
    /^error: too many arguments(?: for '([^\n]*)')?\. Expected (\d+) arguments? but got (\d+)\./u,
    'エラー: 引数が多すぎます（$2 個まで。$3 個ありました）',
  ],
  [/: it is empty$/mu, ': 空です'],
  [/^\(Did you mean (?:one of )?(.+)\?\)$/mu, '（$1 ですか）'],
];
