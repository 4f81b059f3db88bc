const BREAKS = new Set(['p', 'div', 'li', 'ul', 'ol', 'br', 'blockquote', 'h2']);

/** The text below an element, gathered while its tags go by. */
export interface WordsBelow {
  readonly open: (tag: string) => void;
  readonly add: (words: string) => void;
  readonly close: (tag: string) => void;
  /** Takes no more. */
  readonly end: () => void;
  readonly text: () => string;
}

/**
 * `<br>` is a line break. Where quotations are marked, paragraphs are lines as well, and a quotation stands between
 * tags of its own.
 */
export function wordsBelow({ marksQuotations = false } = {}): WordsBelow {
  let text = '';
  let quoted = '';
  let depth = 0;
  let isOpen = true;
  const add = (words: string): void => {
    if (!isOpen) return;
    if (depth > 0) quoted += words;
    else text += words;
  };
  return {
    open(tag) {
      if (tag === 'br' || (marksQuotations && depth === 0 && BREAKS.has(tag))) add('\n');
      if (marksQuotations && tag === 'blockquote') depth += 1;
    },
    add,
    close(tag) {
      if (!marksQuotations || tag !== 'blockquote' || depth === 0) return;
      depth -= 1;
      if (depth > 0) return;
      text += `<blockquote>${quoted.trim()}</blockquote>`;
      quoted = '';
    },
    end: () => {
      isOpen = false;
    },
    text: () => (quoted === '' ? text : `${text}<blockquote>${quoted.trim()}</blockquote>`),
  };
}
