import { LINK_FIELDS } from '../library/link-fields.ts';
import type { TakenBack, Undone } from '../library/undo.ts';
import { byMonth } from '../library/by-month.ts';
import { monthFile } from '../month/month-files.ts';
import type { Message } from '../../model.ts';
import { monthCounts } from './saved-report.ts';

/**
 * What one line of an `undo` has taken back. A link that is taken out leaves the words that were written about it where
 * they were appended, and that is told.
 * @param when it was said, as the author's clocks show it
 */
export function takenBackMessage({ month, link, fields }: TakenBack, when: string): Message {
  if (!link.removed) {
    const words = fields.map((name) => LINK_FIELDS[name].words);
    const [en, ja] = [words.map((one) => one.en).join(', '), words.map((one) => one.ja).join('、')];
    return {
      en: `taken back, what was decided at ${when}${en && ` (${en})`} (${month}): ${link.url}`,
      ja: `${when} に決めたこと${ja && `（${ja}）`}を取り消しました (${month}): ${link.url}`,
    };
  }
  const file = monthFile('links', month);
  return {
    en:
      `taken out again, what was saved at ${when} (${month}): ${link.url}. Its line stays in ${file}, its page in ` +
      'the archive',
    ja: `${when} の保存を取り消しました (${month}): ${link.url}。書いたことばは ${file} に、ページはアーカイブに残ります`,
  };
}

/** In place of a line for each link. */
export function manyTakenBack({ lines, count }: Undone, when: string): Message {
  const months = [...byMonth(lines)];
  const where = monthCounts(months.map(([month, links]) => [month, new Set(links.map(({ url }) => url)).size]));
  return {
    en: `taken back, what was said at ${when} about ${count} links (${where}). Its lines stay in links/`,
    ja: `${when} の操作を取り消しました（リンク ${count} 件、${where}）。行は links/ に残ります`,
  };
}
