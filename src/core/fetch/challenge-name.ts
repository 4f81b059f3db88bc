import type { Message } from '../../model.ts';

/** What a page is called that asks whether the reader is human: "Cloudflare challenge". @param owner whose it is */
export function challengeOf(owner: string): Message {
  return { en: `${owner} challenge`, ja: `${owner} の確認ページ` };
}

/** Its name with the status that it was answered with. */
export function withStatus({ en, ja }: Message, status: number): Message {
  return { en: `${en} (${status})`, ja: `${ja} (${status})` };
}
