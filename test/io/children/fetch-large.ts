import { DEFAULT_SETTINGS } from '../../../src/core/settings/settings.ts';
import { openNetwork } from '../../../src/io/http/network.ts';
import type { LinkUrl, Outcome, Page } from '../../../src/model.ts';

// Fetches the URLs one after the other within lowered limits, and prints of each what came of it.
const [wireBytes = '', decodedBytes = '', ...urls] = process.argv.slice(2);
const settings = {
  ...DEFAULT_SETTINGS.fetch,
  wireBytes: Number(wireBytes),
  decodedBytes: Number(decodedBytes),
  allowNet: ['127.0.0.2/32'],
};

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

for (const url of urls) {
  const outcome = await fetchOne(url);
  console.log(JSON.stringify({ url, outcome: outcome?.ok === false ? outcome.failure.kind : 'fetched' }));
}
