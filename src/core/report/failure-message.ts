import type { Failure, LinkUrl, Message } from '../../model.ts';
import { explain } from './failure-words.ts';

/** A link that gave no Article, on stderr: which, what happened, what to do. */
export function failureMessage(failure: Failure, url: LinkUrl): Message {
  const { what, todo } = explain(failure);
  const later =
    failure.notBefore === undefined
      ? { en: '', ja: '' }
      : { en: ` (not before ${failure.notBefore})`, ja: `（${failure.notBefore} まで待ちます）` };
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
