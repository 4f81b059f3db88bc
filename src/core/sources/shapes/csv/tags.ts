/**
 * The tags in one cell: a list in JSON or Python, or words between commas, bars or semicolons; without any of these,
 * between spaces where each begins with #.
 */
export function tagsOfText(text: string): readonly string[] {
  const cell = text.trim();
  const list = listIn(cell);
  if (list) return list;
  if (/^#\S+(?:\s+#\S+)*$/u.test(cell)) return cell.split(/\s+/u);
  const delimiter = ['|', ',', '、', ';'].find((one) => cell.includes(one)) ?? ',';
  return cell
    .split(delimiter)
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');
}

/** Tags between spaces; one that has spaces itself stands in quotes. */
export function spacedTags(text: string): readonly string[] {
  const cell = text.trim();
  if (cell === 'no_tag') return [];
  return [...cell.matchAll(/"([^"]+)"|[^\s,]+/gu)].map(([whole, quoted]) => quoted ?? whole);
}

/** `["a", "b"]`, or `['it\'s', "it's"]` as Python prints it. */
function listIn(cell: string): readonly string[] | null {
  if (!cell.startsWith('[') || !cell.endsWith(']')) return null;
  return [...cell.matchAll(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/gu)].map(([, single, double]) =>
    (single ?? double ?? '').replaceAll(/\\(.)/gu, '$1'),
  );
}
