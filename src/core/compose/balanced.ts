import { isBalanced } from '../text/brackets.ts';

/** Whole sentences with balanced brackets: from the first sentence that breaks the balance on, nothing is left. */
export function balanced(text: string): string {
  if (isBalanced(text)) return text;
  const sentences = text.split(/(?<=[。！？])/u);
  while (sentences.length > 0 && !isBalanced(sentences.join(''))) sentences.pop();
  return sentences.join('').trim();
}
