// A month of many links, none of which has been read, beside the earlier program; and how it grows.
import { join } from 'node:path';
import { monthOf } from './starts.mjs';
import { leastInTurn } from './used.mjs';

// The earlier program takes minutes for more.
const MOST_OF_THE_EARLIER = 3_000;

export async function monthRows({ node, programs, folder, short, used }) {
  const sizes = short ? [1_000, 3_000] : [1_000, 3_000, 12_000];
  const times = {};
  for (const links of sizes) {
    const works = Object.entries(programs)
      .filter(([name]) => name === 'now' || links <= MOST_OF_THE_EARLIER)
      .map(([name, bin]) => [name, (run) => used(node, draftOf(bin, folder, { name, links, run }))]);
    times[links] = await leastInTurn(Object.fromEntries(works), links > 3_000 ? 1 : 2);
  }
  const exponent = (name, to) => Math.log(times[to][name] / times[sizes[0]][name]) / Math.log(to / sizes[0]);
  return [
    {
      what: 'month of 3,000 links, offline',
      beside: 'EARLIER',
      now: times[MOST_OF_THE_EARLIER].now / times[MOST_OF_THE_EARLIER].earlier,
    },
    {
      what: `its growth from 1,000 to ${sizes.at(-1).toLocaleString('en')} links (EARLIER: to 3,000)`,
      beside: 'exponent',
      now: exponent('now', sizes.at(-1)),
      earlier: exponent('earlier', MOST_OF_THE_EARLIER),
    },
  ];
}

function draftOf(bin, folder, { name, links, run }) {
  const month = monthOf(join(folder, `month-${links}-${name}-${run}`), links);
  return [bin, 'draft', '2025-04', '--offline', '-q', '--dir', month];
}
