// Fits src/core/group/weights.ts to the labelled months by logistic regression: node bench/stories/fit.mjs [FOLDER]
// [--write]
// Each month counts twice, as saved and with the moments of saving taken away, so that the rest of the evidence has to
// do without them too.
import { readFileSync, writeFileSync } from 'node:fs';
import { labelledMonths, madeMonths } from './months.mjs';
import { candidatesAmong, contradict, entriesOf, evidenceAmong, nodesOf, WEIGHTS } from './program.mjs';

const KINDS = Object.keys(WEIGHTS);
const MOMENTS = ['sameSitting', 'oneAfterOther'];
const [RATE, ROUNDS, SHRINK] = [0.1, 400, 0.02];
// Of a month's pairs about one in fifty is of one story: errors are summed as if there were so many pairs.
const SHARE = 0.02;

/** Pairs with their evidence as numbers in the order of KINDS, and whether they are of one story. */
export function pairsOf(row) {
  const nodes = nodesOf(entriesOf(row), []);
  const place = new Map(row.links.map(({ url }, index) => [url, index]));
  const unsure = new Set(row.unsure.map(([i, j]) => [i, j].toSorted((a, b) => a - b).join()));
  const evidenceOf = evidenceAmong(nodes[0].words);
  const { starts, places } = candidatesAmong(nodes);
  return nodes.flatMap((other, index) =>
    [...places.subarray(starts[index], starts[index + 1])].flatMap((at) => {
      const one = nodes[at];
      const [i, j] = [one, other].map(({ entry }) => place.get(entry.link.url));
      if (unsure.has([i, j].toSorted((a, b) => a - b).join()) || contradict(one.features, other.features)) return [];
      const evidence = evidenceOf(one, other);
      const same = row.links[i].story === row.links[j].story;
      const without = { ...evidence, ...Object.fromEntries(MOMENTS.map((kind) => [kind, 0])) };
      return [evidence, without].map((each) => ({ numbers: KINDS.map((kind) => each[kind]), same }));
    }),
  );
}

/** Weights by kind: Adam (Kingma and Ba 2015) over all pairs at once, which needs no step size to be found. */
export function fit(pairs) {
  const weights = KINDS.map(() => 0);
  const [first, second] = [KINDS.map(() => 0), KINDS.map(() => 0)];
  for (let round = 1; round <= ROUNDS; round += 1) {
    const slope = weights.map((weight, kind) => (kind === 0 ? 0 : SHRINK * weight));
    for (const { numbers, same } of pairs) {
      const odds = numbers.reduce((sum, number, kind) => sum + number * weights[kind], 0);
      const error = (1 / (1 + Math.exp(-odds)) - (same ? 1 : 0)) / (pairs.length * SHARE);
      for (let kind = 0; kind < numbers.length; kind += 1) slope[kind] += error * numbers[kind];
    }
    for (let kind = 0; kind < weights.length; kind += 1) {
      first[kind] = 0.9 * first[kind] + 0.1 * slope[kind];
      second[kind] = 0.99 * second[kind] + 0.01 * slope[kind] ** 2;
      const step = first[kind] / (1 - 0.9 ** round) / (Math.sqrt(second[kind] / (1 - 0.99 ** round)) + 1e-8);
      weights[kind] -= RATE * step;
    }
  }
  return Object.fromEntries(KINDS.map((kind, index) => [kind, Math.round(weights[index] * 100) / 100]));
}

if (import.meta.url === new URL(process.argv[1], 'file:').href) {
  const months = labelledMonths();
  if (!months) throw new Error('no months.jsonl: name the folder that has it');
  const weights = fit([...months, ...madeMonths()].flatMap(pairsOf));
  console.log(weights);
  if (process.argv.includes('--write')) {
    const file = new URL('../../src/core/group/weights.ts', import.meta.url);
    const text = readFileSync(file, 'utf8');
    writeFileSync(
      file,
      text.replaceAll(/^ {2}(\w+): -?[\d.]+,$/gmu, (line, kind) => `  ${kind}: ${weights[kind]},`),
    );
  }
}
