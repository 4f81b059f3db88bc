// Makes fixtures/demo/archive from fixtures/demo/pages, with the built program's own archive: node bin/make-demo.js
const encoding = require('encoding-japanese');
const { readFileSync, rmSync } = require('node:fs');
const { join } = require('node:path');
const { load } = require('./load.js');

const root = join(__dirname, '..');
const demo = join(root, 'fixtures/demo');

async function makeDemo() {
  const openArchive = await load(join(root, 'dist/main.cjs')).parts.openArchive();
  for (const derived of ['archive', '.roundup']) rmSync(join(demo, derived), { recursive: true, force: true });

  const archive = openArchive(demo, { now: () => new Date('2025-04-01T00:00:00Z'), software: 'roundup' });
  for (const line of readFileSync(join(demo, 'pages.jsonl'), 'utf8').trim().split('\n')) {
    const { url, file, contentType, charset, status = 200, fetchedAt } = JSON.parse(line);
    const bytes = readFileSync(join(demo, 'pages', file));
    const body = charset
      ? Uint8Array.from(encoding.convert(bytes.toString('utf8'), { from: 'UNICODE', to: charset, type: 'array' }))
      : bytes;
    await archive.append('2025-04', {
      url,
      finalUrl: url,
      redirects: [],
      status,
      headers: [['content-type', contentType]],
      body,
      fetchedAt,
      completeness: 'whole',
    });
  }
}

void makeDemo();
