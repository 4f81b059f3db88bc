// Runs what has to start fast over a copy of the demo, and keeps the code that V8 makes of it beside dist/*.cjs: node
// bin/code-cache.js
const { execFileSync } = require('node:child_process');
const { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { keepCode, load } = require('./load.js');

const root = join(__dirname, '..');

async function makeCode() {
  // What was kept when the help was printed, or by another build, is not what has to start fast.
  for (const file of readdirSync(join(root, 'dist'), { recursive: true }))
    if (/\.code(?:\.\d+)?$/u.test(file)) rmSync(join(root, 'dist', file));
  const folder = mkdtempSync(join(tmpdir(), 'roundup-code-'));
  try {
    for (const part of ['archive', 'links'])
      cpSync(join(root, 'fixtures/demo', part), join(folder, part), { recursive: true });
    writeFileSync(join(folder, 'roundup.yaml'), 'timeZone: Asia/Tokyo\n');
    // The pages are read by a process of its own, because what only reading needs would be loaded at every start.
    execFileSync(process.execPath, [__filename, folder], { stdio: 'pipe' });
    await run('save', 'https://example.com/', '--at', '2025-04-30', '--no-fetch', '--dir', folder);
    // The archive is looked through, and the draft made of what was read, and remembered; once more after a save.
    for (const part of ['archive', 'memo']) rmSync(join(folder, '.roundup', part), { recursive: true });
    await draft(folder);
    await run('save', 'https://example.com/2', '--at', '2025-04-30', '--no-fetch', '--dir', folder);
    await draft(folder);
    await draft(folder);
    // What neither of them needs is compiled as well, so that nothing has to be kept for the user who may not write
    // here.
    for (const part of ['parts', 'vendor'])
      for (const file of readdirSync(join(root, 'dist', part)))
        if (file.endsWith('.cjs')) load(join(root, 'dist', part, file));
    keepCode(['draft', 'save']);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function draft(folder) {
  return run('draft', '2025-04', '--offline', '--dir', folder);
}

async function run(...words) {
  process.argv.splice(2, Infinity, ...words);
  const code = await load(join(root, 'dist/main.cjs')).main(load);
  if (code !== 0) throw new Error(`roundup ${words.join(' ')}: exit ${code}`);
}

const [folder] = process.argv.slice(2);
void (folder === undefined ? makeCode() : draft(folder));
