// Large files imported, once and again, and the library of them looked through.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bookmarks } from '../library/bookmarks.mjs';
import { jsonOf } from '../library/json.mjs';
import { monthOf } from './starts.mjs';

export async function importRows({ node, programs, folder, short, used, peakOf }) {
  const [links, items] = short ? [2_000, 4_000] : [100_000, 40_000];
  // Of one month, beside which a doctor of all of them is put.
  const few = short ? 100 : 1_000;
  const file = join(folder, 'bookmarks.html');
  writeFileSync(file, bookmarks(links));
  const json = join(folder, 'items.json');
  writeFileSync(json, jsonOf(items));
  const by = {};
  for (const [name, bin] of Object.entries(programs)) {
    const into = (library) => [bin, 'import', file, '-q', '--dir', library];
    const library = emptyLibrary(join(folder, `library-${name}`));
    const [first, again] = [used(node, into(library)), used(node, into(library))];
    const one = monthOf(join(folder, `one-month-${name}`), few);
    by[name] = {
      first,
      again: again / first,
      memory: peakOf(node, into(emptyLibrary(join(folder, `memory-${name}`)))),
      json: used(node, [bin, 'import', json, '-q', '--dir', emptyLibrary(join(folder, `json-${name}`))]),
      doctor: doctorOf(bin, library) / doctorOf(bin, one),
    };
  }
  const { now, earlier } = by;
  const many = links.toLocaleString('en');
  return [
    { what: `${many} bookmarks imported`, beside: 'EARLIER', now: now.first / earlier?.first },
    { what: 'the same file again', beside: 'the first time', now: now.again, earlier: earlier?.again },
    { what: 'memory of the first at the peak', beside: 'megabytes', now: now.memory, earlier: earlier?.memory },
    {
      what: `a JSON of ${items.toLocaleString('en')} items imported`,
      beside: 'EARLIER',
      now: now.json / earlier?.json,
    },
    {
      what: `\`doctor\` of ${many} links`,
      beside: `of one month of ${few.toLocaleString('en')}`,
      now: now.doctor,
      earlier: earlier?.doctor,
    },
  ];

  /** doctor ends with 1 where something is worth a look. */
  function doctorOf(bin, library) {
    return used(node, [bin, 'doctor', '--dir', library], { fine: [0, 1] });
  }
}

function emptyLibrary(folder) {
  mkdirSync(folder);
  writeFileSync(join(folder, 'roundup.yaml'), 'timeZone: Asia/Tokyo\n');
  return folder;
}
