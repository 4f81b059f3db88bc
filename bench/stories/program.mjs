// The program's own grouping, bundled from the sources: what the benchmarks call.
import { build } from 'esbuild';
import { mkdirSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const outfile = fileURLToPath(new URL('./results/group.mjs', import.meta.url));
const PARTS = {
  groupStories: 'group-stories',
  nodesOf: 'node',
  candidatesAmong: 'candidates',
  contradict: 'contradiction',
  evidenceAmong: 'evidence',
  WEIGHTS: 'weights',
  ENOUGH: 'weights',
};

mkdirSync(new URL('./results/', import.meta.url), { recursive: true });
await build({
  stdin: {
    contents: Object.entries(PARTS)
      .map(([name, file]) => `export { ${name} } from './src/core/group/${file}.ts';`)
      .join('\n'),
    resolveDir: root,
  },
  outfile,
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  logLevel: 'warning',
});
export const { groupStories, nodesOf, candidatesAmong, contradict, evidenceAmong, WEIGHTS, ENOUGH } = await import(
  pathToFileURL(outfile).href
);

/** The links as Entries whose pages nobody has read. */
export function entriesOf({ month, links }, titleOf = ({ title }) => title) {
  return links.map((link) => ({
    link: { url: link.url, savedAt: link.savedAt, title: titleOf(link), tags: [], source: 'cli' },
    month,
    article: { ok: false, failure: { kind: 'not-fetched', detail: { en: '', ja: '' } } },
    changes: [],
  }));
}
