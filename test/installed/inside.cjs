// Runs parts of an installed program, loaded as its bin/roundup.js loads them: it is sent what to do
// (test/installed/driver.ts) and sends what came of it.
const { cpSync, mkdirSync, mkdtempSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { basename, join } = require('node:path');

const program = process.argv[2];
const { load } = require(join(program, 'bin/load.js'));
const { parts } = load(join(program, 'dist/main.cjs'));
let reader;

const works = {
  parseSource: async (...given) => (await parts.parseSource())(...given),
  mergeDraft: async (...given) => (await parts.mergeDraft())(...given),
  /** The links of each story. */
  groupStories: async (entries) =>
    (await parts.groupStories())(entries, []).map(({ lead, followUps }) =>
      [lead, ...followUps.map(({ entry }) => entry)].map(({ link }) => link.url),
    ),
  /** All that an archive gives: its pages, bodies as latin1 text, and what it complains of. */
  contentsOf: async (file) => {
    const month = basename(file, '.warc.gz');
    const folder = mkdtempSync(join(tmpdir(), 'roundup-archive-'));
    try {
      mkdirSync(join(folder, 'archive'));
      cpSync(file, join(folder, 'archive', basename(file)));
      const problems = [];
      const openArchive = await parts.openArchive();
      const archive = openArchive(folder, {
        now: () => new Date('2025-05-11T03:00:00Z'),
        software: 'roundup/test',
        complain: ({ message }) => problems.push(message.en),
      });
      const versions = await archive.versions(month);
      const pages = [];
      for (const version of versions) {
        const page = await archive.read(version);
        pages.push({ ...page, body: Buffer.from(page.body).toString('latin1') });
      }
      return { versions, pages, problems };
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
  read: async (page, options) => {
    const openReader = await parts.openReader();
    reader ??= openReader(join(program, 'dist/reading-child.cjs'));
    return reader.read(page, options);
  },
};

process.on('message', (message) => void answer(message));

async function answer({ id, work, given }) {
  try {
    process.send({ id, value: await works[work](...given) });
  } catch (error) {
    process.send({ id, error: String(error.stack) });
  }
}
process.on('disconnect', () => process.exit());
