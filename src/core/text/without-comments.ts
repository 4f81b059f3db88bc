/**
 * Markup without its comments, or with something in their place; one that is not closed stays. Looks at each
 * character once, which a pattern does not where many are opened.
 */
export function withoutComments(markup: string, instead: (comment: string) => string = () => ''): string {
  const kept: string[] = [];
  let at = 0;
  for (;;) {
    const start = markup.indexOf('<!--', at);
    const end = start < 0 ? -1 : markup.indexOf('-->', start + 4);
    if (end < 0) return kept.join('') + markup.slice(at);
    kept.push(markup.slice(at, start), instead(markup.slice(start, end + 3)));
    at = end + 3;
  }
}
