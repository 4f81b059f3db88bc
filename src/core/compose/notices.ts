import type { Entry } from '../../model.ts';
import { monthAndDay } from '../month/japanese.ts';
import { dayOf } from '../month/month.ts';

/** Sentences that the author may want about what has happened to the page since it was saved. Japanese. */
export function noticesOf({ link, changes }: Entry, timeZone: string): readonly string[] {
  if (changes.length === 0) return [];
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
