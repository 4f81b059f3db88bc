import type { Message } from '../../model.ts';

/** What reads the same for everybody: a name, a number, the words of a page. */
export function verbatim(text: string): Message {
  return { en: text, ja: text };
}
