import { openGuard } from '../../core/fetch/guard.ts';
import type { FetchSettings } from '../../core/settings/settings.ts';
import { verbatim } from '../../core/text/verbatim.ts';
import type { Failure, LinkUrl, Outcome, Page } from '../../model.ts';
import type { Network } from '../../world.ts';
import { resolveName, sharedLookup, type Lookup } from './connect.ts';
import { fetchLink } from './fetch-link.ts';
import { openHostSlots } from './host-slots.ts';
import { openTransport, type Timeouts } from './transport.ts';
import type { Variables } from '../../facts.ts';

export interface NetworkOptions {
  readonly settings: FetchSettings;
  readonly environment: Variables;
  readonly now: () => Date;
  /** 0 to 1, for the jitter between attempts. */
  readonly random: () => number;
  readonly lookup?: Lookup;
  readonly timeouts?: Timeouts;
  /** PEM of the authorities to trust in place of node's. */
  readonly authorities?: readonly string[];
}

const TIMEOUTS: Timeouts = { connect: 5_000, headers: 10_000, idle: 10_000 };
const INTERRUPTED: Failure = { kind: 'interrupted', detail: verbatim('') };
// Pages that arrive faster than they are stored hold new links back beyond this.
const MOST_UNDELIVERED_BYTES = 64 * 1024 * 1024;

/** The World's network. Each call opens its own connections, and ends them. */
export function openNetwork(options: NetworkOptions): Network {
  return { fetchPages: (urls, each, signal) => fetchPages(options, urls, each, signal) };
}

/** Rejects with what `each` throws, after every connection has ended. */
async function fetchPages(
  options: NetworkOptions,
  urls: readonly LinkUrl[],
  each: (url: LinkUrl, outcome: Outcome<Page>) => Promise<void>,
  signal: AbortSignal,
): Promise<void> {
  const { settings, environment, now, random, lookup = resolveName, timeouts = TIMEOUTS, authorities } = options;
  if (urls.length === 0) return;
  const guard = openGuard(settings.allowNet);
  const transport = await openTransport({ environment, guard, lookup: sharedLookup(lookup), timeouts, authorities });
  let undelivered = 0;
  const slots = openHostSlots(settings, () => undelivered < MOST_UNDELIVERED_BYTES);
  const controls = new Set<AbortController>();
  const halt = (): void => {
    for (const control of controls) control.abort(INTERRUPTED);
  };
  const fetchOne = async (url: LinkUrl): Promise<void> => {
    const control = new AbortController();
    controls.add(control);
    if (signal.aborted) control.abort(INTERRUPTED);
    const outcome = await fetchLink(url, { settings, transport, slots, guard, now, random, control });
    controls.delete(control);
    const size = outcome.ok ? outcome.value.body.length : 0;
    undelivered += size;
    // Not one after the other: pages that arrive while others are written can be written together.
    await each(url, outcome);
    undelivered -= size;
    slots.wake();
  };
  signal.addEventListener('abort', halt);
  try {
    await Promise.all(urls.map(fetchOne));
  } finally {
    signal.removeEventListener('abort', halt);
    halt();
    slots.close();
    await transport.close();
  }
}
