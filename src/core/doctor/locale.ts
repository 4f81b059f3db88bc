import type { Surroundings } from '../../facts.ts';
import { look, ok, type Finding } from '../finding/finding.ts';

const NAMES = ['LC_ALL', 'LC_MESSAGES', 'LANG'] as const;

/** Which language the messages are in and why, and whether a terminal shows them as they are written. */
export function aboutLocale({ variables, terminal }: Pick<Surroundings, 'variables' | 'terminal'>): readonly Finding[] {
  const name = NAMES.find((one) => variables[one]);
  const value = name === undefined ? '' : (variables[name] ?? '');
  const because =
    name === undefined
      ? {
          en: 'neither LC_ALL, LC_MESSAGES nor LANG is set',
          ja: 'LC_ALL、LC_MESSAGES、LANG のどれも設定されていません',
        }
      : { en: `${name}=${value}`, ja: `${name}=${value}` };
  const spoken = value.startsWith('ja') ? { en: 'Japanese', ja: '日本語' } : { en: 'English', ja: '英語' };
  const screen = terminal
    ? { en: '', ja: '' }
    : {
        en: '; there is no terminal: no colour, no progress, no editor',
        ja: '。端末ではないので、色も進み具合も出さず、エディターも開けません',
      };
  const charset = /\.([\w-]+)/u.exec(value)?.[1];
  const found = ok(
    'locale',
    `messages are in ${spoken.en} (${because.en}), the draft is Japanese${screen.en}`,
    `メッセージは${spoken.ja}（${because.ja}）、原稿は日本語です${screen.ja}`,
  );
  if (charset === undefined || /^utf-?8$/iu.test(charset)) return [found];
  return [
    found,
    look(
      'locale',
      {
        en: `the locale says ${charset}, but messages and drafts are UTF-8`,
        ja: `ロケールの文字コードは ${charset} ですが、メッセージも原稿も UTF-8 です`,
      },
      {
        en: 'Use a UTF-8 locale, such as ja_JP.UTF-8, and a terminal that shows it',
        ja: 'ja_JP.UTF-8 など UTF-8 のロケールと端末を使ってください',
      },
    ),
  ];
}
