/**
 * What turns the one list of lines into the other: `- line` and `+ line`, in order; lines that stay are not named.
 * Long blocks are not compared line by line, which would take the product of their lengths.
 */
export function difference(before: readonly string[], after: readonly string[]): readonly string[] {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < before.length - start && end < after.length - start && before.at(-1 - end) === after.at(-1 - end))
    end += 1;
  const [old, now] = [before.slice(start, before.length - end), after.slice(start, after.length - end)];
  const changes =
    old.length * now.length > MOST_COMPARISONS ? [...old.map(minus), ...now.map(plus)] : lineByLine(old, now);
  return changes.length <= MOST_LINES ? changes : [...changes.slice(0, MOST_LINES), '…'];
}

const MOST_COMPARISONS = 40_000;
const MOST_LINES = 60;

/** By the longest common subsequence. */
function lineByLine(old: readonly string[], now: readonly string[]): readonly string[] {
  const width = now.length + 1;
  const lengths = new Uint16Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] =
        old[i] === now[j]
          ? 1 + (lengths[(i + 1) * width + j + 1] ?? 0)
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
    }
  }
  const changes: string[] = [];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    const [from, to] = [old[i], now[j]];
    if (from !== undefined && from === to) [i, j] = [i + 1, j + 1];
    else if (
      from !== undefined &&
      (to === undefined || (lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0))
    )
      [i] = [i + 1, changes.push(minus(from))];
    else [j] = [j + 1, changes.push(plus(to ?? ''))];
  }
  return changes;
}

function minus(line: string): string {
  return `- ${line}`;
}

function plus(line: string): string {
  return `+ ${line}`;
}
