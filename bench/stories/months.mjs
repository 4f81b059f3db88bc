// The labelled months: those of the folder that is handed over (`../../../shared/stories` beside the checkout where
// none is), and the project's own.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const own = fileURLToPath(new URL('../../fixtures/stories/', import.meta.url));
const beside = fileURLToPath(new URL('../../../shared/stories/', import.meta.url));

/**
 * The folder with `months.jsonl`: the first argument that is no option, else `ROUNDUP_STORIES`, else the one beside the
 * checkout.
 */
export const folder =
  process.argv.slice(2).find((word) => !word.startsWith('--')) ?? process.env.ROUNDUP_STORIES ?? beside;

/**
 * `{set, month, links: [{title, titleAsSaved, url, savedAt, story, lang}], unsure: [[i, j]]}` each; null where the
 * folder has none.
 */
export function labelledMonths() {
  const file = join(folder, 'months.jsonl');
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line));
}

/** The made-up months among the fixtures, in the same shape. */
export function madeMonths() {
  return readdirSync(own)
    .filter((name) => existsSync(join(own, name, 'titles.tsv')))
    .toSorted()
    .map((month) => ({ set: 'made', month, unsure: [], links: madeLinks(month) }));
}

function madeLinks(month) {
  const lines = readFileSync(join(own, month, 'titles.tsv'), 'utf8')
    .trim()
    .split('\n');
  return lines
    .map((line, index) => {
      const [day, story, title] = line.split('\t');
      const url = `https://s${index}.example/${month}/${index}`;
      const savedAt = `${month}-${day}`;
      return { title, titleAsSaved: title, url, savedAt, story: story === '-' ? `alone ${index}` : story, lang: 'ja' };
    })
    .toSorted((one, other) => one.savedAt.localeCompare(other.savedAt));
}
