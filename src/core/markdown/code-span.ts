/** Behind the code span that these backticks open; null where nothing closes it in its paragraph. */
export function spanEnd(text: string, at: number, ticks: string): number | null {
  const paragraph = /\n[^\S\n]*\n/gu;
  paragraph.lastIndex = at;
  const most = paragraph.exec(text)?.index ?? text.length;
  const run = /`+/gu;
  run.lastIndex = at + ticks.length;
  for (let found = run.exec(text); found !== null && found.index < most; found = run.exec(text))
    if (found[0].length === ticks.length) return run.lastIndex;
  return null;
}
