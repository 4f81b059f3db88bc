import type { Entry } from '../../model.ts';
import { monthAndDay } from '../month/japanese.ts';
import { dayOf } from '../month/month.ts';
import { oneLine } from '../text/one-line.ts';

/**
 * Sentences about what has happened to the page since it was saved, which the author may want, and what of the
 * quotation does not stand in it. Japanese.
 */
export function noticesOf({ link, changes, absent = [] }: Entry, timeZone: string): readonly string[] {
  const missing = absent.map(
    (passage) =>
      `引用のこのことばは、取得したページにありません: 「${oneLine(passage, 40)}」。公開の前に直してください`,
  );
  return changes.length === 0 ? missing : [...missing, ...changesOf({ link, changes }, timeZone)];
}

function changesOf({ link, changes }: Pick<Entry, 'link' | 'changes'>, timeZone: string): readonly string[] {
  const saved = monthAndDay(dayOf(link.savedAt, timeZone));
  return changes.map((change) => {
    const seen = monthAndDay(dayOf(change.seenAt, timeZone));
    switch (change.kind) {
      case 'title':
        return `タイトルは${saved}の保存時点のものです（現在: 「${change.now}」）`;
      case 'gone':
        return `${saved}に保存したページは、${seen}に見たときにはなくなっていました（${change.why.ja}）`;
      case 'moved':
        return `${seen}に見たときには、ページは ${change.now} に移っていました`;
      case 'text':
        return `ページの本文は、${saved}に保存した後に大きく書き換えられています（${seen}に確認）`;
    }
  });
}
