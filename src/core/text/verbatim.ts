import type { Message } from '../../model.ts';

/** What reads the same for everybody: a name, a number, the words of a page. */
export function verbatim(text: string): Message {
  return { en: text, ja: text };
}

/** The words of a page that is none, as it shows them: foreign ones are set off in a Japanese sentence. */
export function pageWords(text: string): Message {
  return { en: text, ja: text === '' || /[\u3040-\u30ff\u3400-\u9fff]/u.test(text) ? text : `「${text}」と表示` };
}
