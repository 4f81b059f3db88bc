// How well stories are told by their titles: node bench/stories/run.mjs [FOLDER] [--floor] [--cross] [--errors]
// FOLDER has `months.jsonl` (default: ROUNDUP_STORIES, else ../shared/stories beside the checkout). --floor: ends with
// 1 where a figure is below what was reached. --cross: each month by weights fitted to the others. --errors: the pairs
// that the labels call wrong or missed.
import { folder, labelledMonths, madeMonths } from './months.mjs';
import { fit, pairsOf } from './fit.mjs';
import { addPairs, figuresOf } from './pairs.mjs';
import { entriesOf, groupStories, WEIGHTS } from './program.mjs';
import { groupByTfIdf } from './tf-idf.mjs';

// By rows of the table: precision and F1. Precision comes first: a false join prints one story under another's
// headline, a missed one leaves two items for the author to put together. The floors of F1 stand a little under what
// was reached, because one story of five titles is ten of a row's hundred pairs.
const FLOOR = {
  'A ja': [0.9, 0.7],
  'A ja, as saved': [0.9, 0.7],
  'B en': [0.94, 0.9],
};
// The same where each month is told by weights that were fitted to the others.
const HELD_OUT_FLOOR = {
  'A ja': [0.87, 0.68],
  'A ja, as saved': [0.87, 0.7],
  'B en': [0.94, 0.88],
};
const THRESHOLDS = [0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5];

const months = labelledMonths();
if (!months) {
  console.log(`no ${folder}months.jsonl: the stories of labelled months are not measured`);
  process.exit();
}
const HELD_OUT = 'roundup, each month by the others';
const rows = [...months, ...madeMonths()];

/** The number of its story for each link. */
function storiesBy(row, titleOf) {
  const entries = entriesOf(row, titleOf);
  const place = new Map();
  for (const [number, { lead, followUps }] of groupStories(entries, []).entries())
    for (const entry of [lead, ...followUps.map((followUp) => followUp.entry)]) place.set(entry, number);
  return entries.map((entry) => place.get(entry));
}

const asSaved = ({ titleAsSaved }) => titleAsSaved;
const sumsOf = (group) => rows.reduce((sums, row) => addPairs(sums, row, group(row)), new Map());
/** As an import knows them that has lost the order: all of one day at its start, in the order of their addresses. */
function shuffled(row) {
  const order = row.links.map((_, index) => index).toSorted((i, j) => (row.links[i].url < row.links[j].url ? -1 : 1));
  const placeOf = new Map(order.map((index, place) => [index, place]));
  return {
    ...row,
    links: order.map((index) => ({ ...row.links[index], savedAt: row.links[index].savedAt.slice(0, 10) })),
    unsure: row.unsure.map(([i, j]) => [placeOf.get(i), placeOf.get(j)]),
  };
}

/** The weights for each month, fitted to the others. */
function weightsByOthers() {
  const pairs = rows.map(pairsOf);
  return rows.map((_, index) => fit(pairs.toSpliced(index, 1).flat()));
}

function crossValidated(weights, titleOf, change = (row) => row) {
  const own = { ...WEIGHTS };
  const sums = new Map();
  for (const [index, row] of rows.entries()) {
    Object.assign(WEIGHTS, weights[index]);
    const changed = change(row);
    addPairs(sums, changed, storiesBy(changed, titleOf));
  }
  Object.assign(WEIGHTS, own);
  return sums;
}

/** The threshold with the best F1 over all pairs, as the baseline's author would choose it with the labels at hand. */
function bestTfIdf() {
  const all = THRESHOLDS.map((threshold) =>
    sumsOf(({ links }) =>
      groupByTfIdf(
        links.map(({ title }) => title),
        threshold,
      ),
    ),
  );
  const names = [...new Set(all.flatMap((sums) => [...sums.keys()]))];
  return new Map(
    names.map((name) => [
      name,
      all
        .map((sums) => sums.get(name) ?? { right: 0, wrong: 0, missed: 1 })
        .toSorted((a, b) => figuresOf(b).f1 - figuresOf(a).f1)[0],
    ]),
  );
}

const tables = {
  roundup: sumsOf((row) => storiesBy(row)),
  'roundup, as saved': sumsOf((row) => storiesBy(row, asSaved)),
  'TF-IDF, best threshold': bestTfIdf(),
};
if (process.argv.includes('--cross')) {
  const weights = weightsByOthers();
  tables[HELD_OUT] = crossValidated(weights);
  tables[`${HELD_OUT}, as saved`] = crossValidated(weights, asSaved);
  tables[`${HELD_OUT}, the order of saving lost`] = crossValidated(weights, undefined, shuffled);
}
console.log('| titles | of | right | wrong | missed | P | R | F1 |\n|---|---|---|---|---|---|---|---|');
for (const [name, sums] of Object.entries(tables))
  for (const [row, sum] of [...sums].toSorted(([one], [other]) => one.localeCompare(other))) {
    const { precision, recall, f1 } = figuresOf(sum);
    const figures = [precision, recall, f1].map((figure) => figure.toFixed(3));
    console.log(`| ${[row, name, sum.right, sum.wrong, sum.missed, ...figures].join(' | ')} |`);
  }
if (process.argv.includes('--errors')) for (const row of rows) printErrors(row, storiesBy(row));
if (process.argv.includes('--floor')) process.exitCode = belowFloor() ? 1 : 0;

function printErrors({ month, links, unsure }, storyOf) {
  const open = new Set(unsure.map((pair) => pair.toSorted((a, b) => a - b).join()));
  for (const [i, one] of links.entries())
    for (const [j, other] of links.entries()) {
      const [want, got] = [one.story === other.story, storyOf[i] === storyOf[j]];
      if (j > i && want !== got && !open.has(`${i},${j}`))
        console.log(`${got ? 'wrong' : 'missed'} ${month}\n    ${one.title}\n    ${other.title}`);
    }
}

function belowFloor() {
  const worse = [
    ...below(FLOOR, 'roundup'),
    ...(process.argv.includes('--cross') ? below(HELD_OUT_FLOOR, HELD_OUT) : []),
  ];
  console.log(worse.length === 0 ? '\nno figure is below the floor' : `\nbelow the floor:\n${worse.join('\n')}`);
  return worse.length > 0;
}

function below(floor, table) {
  return Object.entries(floor).flatMap(([name, [leastPrecision, leastF1]]) => {
    const [row, saved] = name.split(', ');
    const { precision, f1 } = figuresOf(tables[saved ? `${table}, as saved` : table].get(row));
    return precision >= leastPrecision && f1 >= leastF1
      ? []
      : [`${name}, ${table}: P ${precision.toFixed(3)} F1 ${f1.toFixed(3)}, was ${leastPrecision} and ${leastF1}`];
  });
}
