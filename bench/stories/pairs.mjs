// Pairs of links: those put into one story, against those that are of one.

/** @returns {{right: number, wrong: number, missed: number}[]} by set and language, added to `sums` */
export function addPairs(sums, { set, links, unsure }, storyOf) {
  const open = new Set(unsure.map(([i, j]) => [i, j].toSorted((a, b) => a - b).join()));
  for (const [i, one] of links.entries())
    for (const [j, other] of links.entries()) {
      if (j <= i || open.has(`${i},${j}`)) continue;
      const [want, got] = [one.story === other.story, storyOf[i] === storyOf[j]];
      if (!want && !got) continue;
      const row = `${set} ${one.lang === other.lang ? one.lang : 'across languages'}`;
      const sum = sums.get(row) ?? sums.set(row, { right: 0, wrong: 0, missed: 0 }).get(row);
      if (want && got) sum.right += 1;
      else sum[got ? 'wrong' : 'missed'] += 1;
    }
  return sums;
}

export function figuresOf({ right, wrong, missed }) {
  const [precision, recall] = [right / (right + wrong || 1), right / (right + missed || 1)];
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) };
}
