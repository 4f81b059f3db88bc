// What a grouping without any knowledge reaches: cosine over tf-idf (Salton and Buckley 1988) of words and of
// neighbouring characters, single linkage.

/** The number of its story for each title of a month: as many as two titles of at least this likeness connect. */
export function groupByTfIdf(titles, threshold) {
  const vectors = vectorsOf(titles);
  const story = titles.map((_, index) => index);
  for (const [i, one] of vectors.entries())
    for (const [j, other] of vectors.entries()) {
      if (j <= i || story[i] === story[j] || cosine(one, other) < threshold) continue;
      const [kept, gone] = [story[i], story[j]];
      for (const [index, its] of story.entries()) if (its === gone) story[index] = kept;
    }
  return story;
}

function vectorsOf(titles) {
  const counts = titles.map((title) => {
    const folded = title.normalize('NFKC').toLowerCase();
    const letters = [...folded.replaceAll(/[\s\p{P}\p{S}]+/gu, '')];
    const pairs = letters.slice(1).map((letter, index) => `${letters[index]}${letter}`);
    const words = folded.match(/[a-z0-9.-]+|[ァ-ヴー]+|[一-龠々]+/gu) ?? [];
    const found = new Map();
    for (const term of [...pairs, ...words]) found.set(term, (found.get(term) ?? 0) + 1);
    return found;
  });
  const frequency = new Map();
  for (const found of counts) for (const term of found.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  return counts.map((found) => {
    const vector = new Map([...found].map(([term, n]) => [term, n * Math.log(titles.length / frequency.get(term))]));
    const length = Math.hypot(...vector.values());
    return new Map([...vector].map(([term, weight]) => [term, weight / (length || 1)]));
  });
}

function cosine(one, other) {
  let sum = 0;
  for (const [term, weight] of one) sum += weight * (other.get(term) ?? 0);
  return sum;
}
