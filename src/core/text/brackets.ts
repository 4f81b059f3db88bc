/** Closing brackets by the opening ones: those that only Japanese text has. */
export const JAPANESE_BRACKETS: Readonly<Record<string, string>> = {
  '「': '」',
  '『': '』',
  '（': '）',
  '［': '］',
  '【': '】',
  '〈': '〉',
  '《': '》',
};
/** All that come in pairs. */
export const BRACKETS: Readonly<Record<string, string>> = { ...JAPANESE_BRACKETS, '“': '”', '[': ']', '(': ')' };

const CLOSING: ReadonlySet<string> = new Set(Object.values(JAPANESE_BRACKETS));

/** Whether every Japanese bracket has its counterpart, in the right order. */
export function isBalanced(text: string): boolean {
  const open: string[] = [];
  for (const character of text) {
    const closing = JAPANESE_BRACKETS[character];
    if (closing !== undefined) open.push(closing);
    else if (CLOSING.has(character) && open.pop() !== character) return false;
  }
  return open.length === 0;
}
