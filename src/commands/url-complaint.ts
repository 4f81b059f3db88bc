import { Complaint } from '../core/complaint.ts';
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

/** A URL without its scheme. */
export function looksLikeHost(given: string): boolean {
  return /^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d+)?(?:[/?#]|$)/iu.test(given);
}
