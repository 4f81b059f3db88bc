import type { Message } from '../../model.ts';

const JAPANESE: readonly (readonly [RegExp, string])[] = [
  [/ (?:challenge|captcha)$/u, ' の確認ページ'],
  [/ firewall$/u, ' のファイアウォール'],
  [/: unusual traffic$/u, ' の確認ページ'],
];

/**
 * Whose page asks whether the reader is human: 「Cloudflare challenge」, in the reader's language; with
 * the status that it was answered with, where that told.
 */
export function challengeName(name: string, status?: number): Message {
  const [pattern, words] = JAPANESE.find(([end]) => end.test(name)) ?? [/$/u, ''];
  const behind = status === undefined ? '' : ` (${status})`;
  return { en: `${name}${behind}`, ja: `${name.replace(pattern, words)}${behind}` };
}
