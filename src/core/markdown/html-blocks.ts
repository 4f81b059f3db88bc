/**
 * The indices of lines that belong to a block of HTML (CommonMark 0.31, 4.6, kind 6): from a line that
 * begins with such a tag to the next blank one.
 */
export function htmlBlockLines(lines: readonly string[]): ReadonlySet<number> {
  const inside = new Set<number>();
  let open = false;
  for (const [index, line] of lines.entries()) {
    open = line.trim() !== '' && (open || BLOCK.test(line));
    if (open) inside.add(index);
  }
  return inside;
}

const NAMES = [
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form',
  'h1 h2 h3 h4 h5 h6 header hr html iframe li link main menu nav ol p pre search section summary table tbody td tfoot',
  'th thead title tr track ul script style textarea',
].flatMap((row) => row.split(' '));
const BLOCK = new RegExp(`^ {0,3}</?(?:${NAMES.join('|')})(?=[\\s/>]|$)`, 'iu');
