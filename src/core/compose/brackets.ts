const CLOSING: Readonly<Record<string, string>> = {
  '「': '」',
  '『': '』',
  '（': '）',
  '【': '】',
  '《': '》',
  '〈': '〉',
  '［': '］',
};
const CLOSINGS: ReadonlySet<string> = new Set(Object.values(CLOSING));

/** Whole sentences with balanced brackets: from the first sentence that breaks the balance on, nothing is left. */
export function balanced(text: string): string {
  if (isBalanced(text)) return text;
  const sentences = text.split(/(?<=[。！？])/u);
  while (sentences.length > 0 && !isBalanced(sentences.join(''))) sentences.pop();
  return sentences.join('').trim();
}

export function isBalanced(text: string): boolean {
  const open: string[] = [];
  for (const character of text) {
    const closing = CLOSING[character];
    if (closing !== undefined) open.push(closing);
    else if (CLOSINGS.has(character) && open.pop() !== character) return false;
  }
  return open.length === 0;
}
