// Runs what has to start fast over a copy of the demo, and keeps the code that V8 makes of it beside dist/*.cjs: node bin/code-cache.js
// The process that reads the pages of the demo keeps its own.
const { cpSync, mkdtempSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { keepCode, load } = require('./load.js');

const root = join(__dirname, '..');

async function makeCode() {
  const folder = mkdtempSync(join(tmpdir(), 'roundup-code-'));
  try {
    for (const part of ['archive', 'links'])
      cpSync(join(root, 'fixtures/demo', part), join(folder, part), { recursive: true });
    writeFileSync(join(folder, 'roundup.yaml'), 'timeZone: Asia/Tokyo\n');
    const { main } = load(join(root, 'dist/main.cjs'));
    const draft = ['draft', '2025-04', '--offline', '--dir', folder];
    // The draft is read, made of what was read, and remembered.
    for (const words of [
      draft,
      draft,
      ['save', 'https://example.com/', '--no-fetch', '--dir', folder],
      ['--help'],
      draft,
      draft,
    ]) {
      process.argv.splice(2, Infinity, ...words);
      const code = await main();
      if (code !== 0) throw new Error(`roundup ${words.join(' ')}: exit ${code}`);
    }
    keepCode(['draft', 'save', '--help']);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

void makeCode();
