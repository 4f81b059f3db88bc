import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { withLock } from '../../../src/io/files/lock.ts';

// Adds one to the number in a file under the lock, as often as it is told; reading and writing are apart on purpose.
const [, , lock = '', file = '', count = '1', hold = '0'] = process.argv;
const patience = { tellAfter: 2000, giveUpAfter: 60_000, tell: () => undefined };
for (let done = 0; done < Number(count); done += 1) {
  await withLock(lock, patience, async () => {
    const before = Number(readFileSync(file, 'utf8'));
    if (Number(hold) > 0) process.stdout.write('held\n');
    await sleep(Number(hold));
    await new Promise(setImmediate);
    writeFileSync(`${file}.${process.pid}`, String(before + 1));
    renameSync(`${file}.${process.pid}`, file);
  });
  process.stdout.write(`${done + 1}\n`);
}
