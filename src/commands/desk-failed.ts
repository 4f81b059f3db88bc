import { Complaint, faultOf } from '../core/complaint.ts';
import { escapeHtml } from '../core/preview/html.ts';
import type { Answer } from '../core/preview/served.ts';
import type { Message } from '../model.ts';

/** A complaint is told as such; anything else is a fault of roundup, and said to be one. */
export function failedAnswer(error: unknown, words: (message: Message) => string): Answer {
  const says = error instanceof Complaint ? error.says : faultOf(error);
  const status = error instanceof Complaint && error.exit === 3 ? 404 : 500;
  return {
    ...PAGE,
    status,
    body: `<!doctype html><meta charset="utf-8"><title>roundup</title><p role="alert">${escapeHtml(words(says))}</p>`,
  };
}

/** Nothing yet, in HTML. */
export const PAGE: Answer = { status: 200, type: 'text/html', body: '', policy: null, location: null };
