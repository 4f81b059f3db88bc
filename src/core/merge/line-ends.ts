/** The line end that most lines of the text have. */
export function lineEndOf(text: string): '\n' | '\r\n' {
  const windows = text.match(/\r\n/gu)?.length ?? 0;
  const all = text.match(/\n/gu)?.length ?? 0;
  return windows * 2 > all ? '\r\n' : '\n';
}

/** The line's own end; '' where the text ended without one. */
export function lineEndIn(line: string): string {
  return /\r?\n$/u.exec(line)?.[0] ?? '';
}
