// The scorer of ../../../shared/corpus over our reader and the others, side by side: node bench/reading/score.mjs [--ours] [scorer's options]
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { corpus } from './pages.mjs';

if (!existsSync(corpus)) {
  console.log(`no ${corpus}: nothing to score`);
  process.exit();
}
const here = fileURLToPath(new URL('.', import.meta.url));
// A copy under this folder finds the peers installed here.
const scorer = join(here, 'results/score');
mkdirSync(scorer, { recursive: true });
cpSync(join(corpus, 'score'), scorer, { recursive: true });
const given = process.argv.slice(2);
const peers = given.includes('--ours') ? [] : readdirSync(join(scorer, 'peers')).map((file) => join(scorer, 'peers', file));
const options = given.filter((one) => one !== '--ours');
const { status } = spawnSync(process.execPath, [join(scorer, 'score.mjs'), '--gold', join(corpus, 'pages.jsonl'), ...options, join(here, 'extract.mjs'), ...peers], { cwd: scorer, stdio: 'inherit' });
process.exitCode = status ?? 1;
