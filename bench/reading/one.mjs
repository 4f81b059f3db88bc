// Reads all pages by one reader and sends what it took: node one.mjs NAME TIMES, forked by run.mjs.
import { setImmediate } from 'node:timers/promises';
import { pages } from './pages.mjs';
import { readers } from './readers.mjs';

const [name, times] = process.argv.slice(2);
const all = pages();
const start = performance.now();
const read = await readers[name]();
const imported = performance.now() - start;
let failed = 0;
const pass = async (some) => {
  for (const page of some) {
    try {
      await read(page);
    } catch {
      failed += 1;
    }
    // As the reading child does between pages; without it jsdom keeps them all.
    await setImmediate();
  }
};
await pass(all.slice(0, 20));
failed = 0;
const [cpu, wall] = [process.cpuUsage(), performance.now()];
for (let time = 0; time < Number(times); time += 1) await pass(all);
const { user, system } = process.cpuUsage(cpu);
process.send({
  pages: all.length * Number(times),
  failed,
  imported,
  seconds: (performance.now() - wall) / 1000,
  cpu: (user + system) / 1e6,
  megabytes: process.resourceUsage().maxRSS / 1024,
});
