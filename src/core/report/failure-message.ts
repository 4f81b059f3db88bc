import type { Failure, LinkUrl, Message } from '../../model.ts';
import { wallClock } from '../month/wall-clock.ts';
import { explain } from './failure-words.ts';

/** A link that gave no Article, on stderr: which, what happened, what to do. @param timeZone in which hours are told */
export function failureMessage(failure: Failure, url: LinkUrl, timeZone: string): Message {
  const { what, todo } = explain(failure);
  const until = failure.notBefore === undefined ? null : wallClock(failure.notBefore, timeZone);
  const later = until === null ? { en: '', ja: '' } : { en: `, until ${until}`, ja: `。${until} まで待ちます` };
  return { en: `${url}: ${what.en}${later.en}. ${todo.en}`, ja: `${url}: ${what.ja}${later.ja}。${todo.ja}` };
}

/** What went wrong with a page, in a few words. */
export function failureOf(failure: Failure): Message {
  return explain(failure).what;
}

/** A failure as the draft tells it, in a few Japanese words. */
export function failureNote(failure: Failure): string {
  return explain(failure).what.ja;
}
