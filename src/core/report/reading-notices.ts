import type { Entry, LinkUrl, Message, Month } from '../../model.ts';
import { oneLine } from '../text/one-line.ts';
import type { Double } from '../entry/one-page.ts';
import { failureMessages } from './failures-report.ts';
import { pageChangeMessage } from './page-change-message.ts';

export interface Notice {
  /** Told even with `--quiet`. */
  readonly loud: boolean;
  readonly message: Message;
}

/** What reading the pages of a month ended in that the author has to know; nothing of a Link that is left out. */
export function readingNotices(entries: readonly Entry[], month: Month, timeZone: string): readonly Notice[] {
  const wanted = entries.filter(({ link }) => link.mark !== 'skip');
  const failures = new Map(
    wanted.flatMap((entry) =>
      entry.article.ok ? [] : [[entry, { url: entry.link.url, failure: entry.article.failure }] as const],
    ),
  );
  const messages = failureMessages([...failures.values()], month, timeZone);
  return wanted.flatMap((entry) => {
    const failure = failures.get(entry);
    const unread = failure && messages.get(failure);
    const changes = entry.changes.map((change) => pageChangeMessage(entry.link.url, change));
    return [
      ...(unread ? [{ loud: true, message: unread }] : []),
      ...changes.map((message) => ({ loud: false, message })),
    ];
  });
}

/** A Link that another stands for, because both lead to one page. */
export function doubleNotice({ entry, of }: Double): Notice {
  const [url, other] = [entry.link.url, of.link.url];
  return {
    loud: false,
    message: {
      en: `${url} leads to the page of ${other}, which is saved too: one item stands for both`,
      ja: `${url} は、保存済みの ${other} と同じページです。ひとつの項目にまとめました`,
    },
  };
}

/** A passage that is not saved as a quotation, because the archived page does not have it. */
export function refusedPassage(url: LinkUrl, passage: string): Message {
  const shown = oneLine(passage, 40);
  return {
    en:
      `${url}: “${shown}” does not stand in the page as it was fetched; nothing was saved. "roundup quote URL" shows ` +
      'its paragraphs; mark with … what you leave out; what only your browser shows goes in with "roundup save URL ' +
      '--page FILE"',
    ja:
      `${url}: 「${shown}」は、取得したページの本文にありません。何も保存していません。本文は「roundup quote URL」で確かめられます。` +
      '省いたところには … を入れてください。ブラウザーだけで読めるページなら、「roundup save URL --page ファイル」で渡してください',
  };
}

/** A passage that the author chose, and that the archived page does not have. */
export function absentNotice({ link }: Entry, passage: string): Notice {
  const shown = oneLine(passage, 40);
  return {
    loud: true,
    message: {
      en: `${link.url}: “${shown}” does not stand in the archived page; look at your quotation`,
      ja: `${link.url}: 「${shown}」は、保存したページの本文にありません。引用を確かめてください`,
    },
  };
}
