import { Complaint } from '../core/complaint.ts';
import { shown } from '../core/url/canonical-url.ts';
import type { Failure } from '../model.ts';

/** What is wrong with a URL that was given on the command line. */
export function urlComplaint(given: string, failure: Failure): Complaint {
  return looksLikeHost(given)
    ? new Complaint(
        {
          en: `"${given}" is not a URL: write https://${given}`,
          ja: `「${given}」は URL ではありません。https://${given} と書いてください`,
        },
        2,
      )
    : new Complaint({ en: `not saved: ${failure.detail.en}`, ja: `保存できません: ${failure.detail.ja}` }, 2);
}

/** For a URL with white space in it: the URL Standard would drop line ends, and make one wrong address of two. */
export function spaceComplaint(given: string): Complaint {
  const text = shown(given);
  return new Complaint(
    {
      en:
        `not saved: there is white space in "${text}". Write %20 for a space of the address, --note for your own ` +
        'words, and each link by itself',
      ja: `保存できません: 「${text}」に空白か改行があります。URL の一部なら %20 と書き、自分のことばは --note で、リンクは一つずつ渡してください`,
    },
    2,
  );
}

/** Where no link is left to save: all were bad, or standard input holds none. */
export function nothingGiven(bad: number): Complaint {
  if (bad > 0) return new Complaint({ en: 'nothing was saved', ja: '何も保存していません' }, 2);
  return new Complaint({
    en: 'no link was found in standard input: nothing was saved',
    ja: '標準入力にリンクが見つかりません。何も保存していません',
  });
}

export function hasSpace(given: string): boolean {
  return /\S\s+\S/u.test(given);
}

/** A URL without its scheme. */
export function looksLikeHost(given: string): boolean {
  return /^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d+)?(?:[/?#]|$)/iu.test(given);
}
