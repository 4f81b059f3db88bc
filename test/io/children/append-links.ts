import { openLibrary } from '../../../src/io/library.ts';
import type { LinkUrl, Month } from '../../../src/model.ts';

// Saves links from a number on, and prints each number once the link is said to be durable.
const [, , folder = '', from = '0', count = '1'] = process.argv;
const library = openLibrary(folder);
for (let number = Number(from); number < Number(from) + Number(count); number += 1) {
  const link = {
    url: `https://example.com/${number}` as LinkUrl,
    savedAt: '2025-04-30T00:00:00Z',
    note: 'めも'.repeat(number % 50),
    tags: [],
    source: 'cli',
  };
  await library.append('2025-04' as Month, [link]);
  process.stdout.write(`${number}\n`);
}
