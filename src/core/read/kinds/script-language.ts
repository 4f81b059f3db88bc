/** What the letters alone can tell: `ja` by its kana, `ko` by Hangul; null for anything that needs words. */
export function scriptLanguage(text: string): string | null {
  const [kana, hangul, letters] = [count(text, /[\u3041-\u30ff]/gu), count(text, /[\uac00-\ud7af]/gu), count(text, /\p{L}/gu)];
  if (kana > letters / 50) return 'ja';
  return hangul > letters / 5 ? 'ko' : null;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
