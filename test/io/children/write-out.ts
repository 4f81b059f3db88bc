import { writeFileSync } from 'node:fs';
import { openOutput } from '../../../src/io/output.ts';

// Writes so many texts of so many characters to standard output, and into a file how each ended and whether node's own
// stream was opened.
const [, , count = '1', characters = '1', report = ''] = process.argv;
let opened = false;
const output = openOutput(1, () => {
  opened = true;
  return process.stdout.on('error', () => undefined);
});
const ends: string[] = [];
const { isTTY } = output;
for (let number = 0; number < Number(count); number += 1)
  output.write(`${number} `.padEnd(Number(characters) - 1, '字').concat('\n'), (error) => {
    ends.push((error as NodeJS.ErrnoException | undefined)?.code ?? 'done');
  });
await output.drained();
writeFileSync(report, JSON.stringify({ opened, isTTY, ends }));
