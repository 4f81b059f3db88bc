/** Closing brackets by the opening ones: those that only Japanese text has. */
const JAPANESE_BRACKETS: Readonly<Record<string, string>> = {
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
/** Those inside which a sentence does not end. A page's [ is a reference mark or a piece of code. */
const HOLDING: Readonly<Record<string, string>> = { ...JAPANESE_BRACKETS, '〔': '〕', '“': '”', '(': ')' };
const HOLDING_CLOSED: ReadonlySet<string> = new Set(Object.values(HOLDING));

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

/** Brackets that are open at the end, less those that close what was never opened. */
export function openBrackets(text: string): number {
  let depth = 0;
  for (const character of text) {
    if (character in HOLDING) depth += 1;
    else if (HOLDING_CLOSED.has(character) && depth > 0) depth -= 1;
  }
  return depth;
}
