import { openArchive } from '../../../src/io/archive/archive.ts';
import { MONTH, OPTIONS, pageOf } from '../archive/pages.ts';

// Appends pages from a number on, and prints each number once the page is said to be durable.
const [, , folder = '', from = '0', count = '1', size = '200'] = process.argv;
const archive = openArchive(folder, OPTIONS);
for (let number = Number(from); number < Number(from) + Number(count); number += 1) {
  await archive.append(MONTH, pageOf(number, Number(size)));
  process.stdout.write(`${number}\n`);
}
