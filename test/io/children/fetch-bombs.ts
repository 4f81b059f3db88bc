import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { DEFAULT_SETTINGS } from '../../../src/core/settings/settings.ts';
import { openNetwork } from '../../../src/io/http/network.ts';
import type { LinkUrl, Outcome, Page } from '../../../src/model.ts';

// Fetches the URLs one after the other within the usual limits, and prints of each what came of it, what it cost, and what this process held at most until then.
const urls = process.argv.slice(2);
const settings = { ...DEFAULT_SETTINGS.fetch, allowNet: ['127.0.0.2/32'] };

async function fetchOne(url: string): Promise<Outcome<Page> | undefined> {
  let outcome: Outcome<Page> | undefined;
  const network = openNetwork({ settings, environment: {}, now: () => new Date(), random: () => 0 });
  await network.fetchPages(
    [url as LinkUrl],
    async (_, arrived) => void (outcome = arrived),
    new AbortController().signal,
  );
  return outcome;
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
for (const url of urls) {
  // What the one before has left is not this one's cost.
  collect();
  const before = process.cpuUsage();
  const outcome = await fetchOne(url);
  const { user, system } = process.cpuUsage(before);
  // Linux and others count it in kilobytes.
  console.log(
    JSON.stringify({
      url,
      outcome: outcome?.ok === false ? outcome.failure.kind : 'fetched',
      busy: (user + system) / 1_000,
      peak: process.resourceUsage().maxRSS * 1_024,
    }),
  );
}
