// Appends pages to an archive of its own, reads them, and sends what a page took: node archive-child.mjs FOLDER COUNT,
// forked by archive.mjs. ROUNDUP_EARLIER names the folder of an earlier program.
import { pageOf, pages } from '../reading/pages.mjs';
import { bundledIn, ours } from '../reading/reader.mjs';

const [folder, count] = [process.argv[2], Number(process.argv[3])];
const MONTH = '2025-04';
const AT_ONCE = 16;
const module = 'src/io/archive/archive.ts';
const earlier = process.env.ROUNDUP_EARLIER;
const { openArchive } = earlier ? await bundledIn(earlier, module) : await ours(module);
const archive = (name) => openArchive(`${folder}/${name}`, { now: () => new Date(), software: 'roundup/bench' });
const all = pages();
const page = (number) => {
  const one = pageOf(all[number % all.length]);
  const url = `${one.url}#${number}`;
  return { ...one, url, finalUrl: url };
};
const numbers = (from, to) => Array.from({ length: to - from }, (_, index) => from + index);
/** Milliseconds that each of so many takes, so many at once. */
const each = async (some, width, work) => {
  const queue = [...some];
  const start = performance.now();
  const worker = async () => {
    for (let one = queue.shift(); one !== undefined; one = queue.shift()) await work(one);
  };
  await Promise.all(Array.from({ length: width }, worker));
  return (performance.now() - start) / some.length;
};

const many = archive('many');
await each(numbers(0, 50), AT_ONCE, (number) => many.append(MONTH, page(number)));
const append = await each(numbers(50, count), AT_ONCE, (number) => many.append(MONTH, page(number)));
const versions = await many.versions(MONTH);
const read = await each(versions, 1, (version) => many.read(version));
// One by one into an archive that is empty, and into the one that has grown.
const few = archive('few');
const small = await each(numbers(0, 100), 1, (number) => few.append(MONTH, page(number)));
const grown = await each(numbers(count, count + 100), 1, (number) => many.append(MONTH, page(number)));
process.send({ append, read, growth: grown / small });
