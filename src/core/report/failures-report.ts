import type { Failure, FailureKind, LinkUrl, Message, Month } from '../../model.ts';
import { explain } from './failure-words.ts';
import { failureMessage } from './failure-message.ts';

/** A Link that gave no Article. */
export interface FailedLink {
  readonly url: LinkUrl;
  readonly failure: Failure;
}

// What fails on the way to every server alike where the network is down.
const ON_THE_WAY: ReadonlySet<FailureKind> = new Set(['dns', 'tls', 'refused', 'reset', 'timeout']);
const [MOST_APART, LEAST_HOSTS] = [4, 3];

/**
 * What stderr says of the Links of a month that gave no Article, in their order: a message each. What failed on the way
 * to many hosts alike is one message, at the first, because a missing network would else fill a mail of cron every
 * night.
 * @param timeZone in which hours are told
 */
export function failureMessages<Failed extends FailedLink>(
  failed: readonly Failed[],
  month: Month,
  timeZone: string,
): ReadonlyMap<Failed, Message> {
  const together = new Map([...byReason(failed)].filter(([, group]) => isOfTheNetwork(group)));
  const messages = new Map<Failed, Message>();
  for (const one of failed) {
    const group = together.get(reasonOf(one));
    if (!group) messages.set(one, failureMessage(one.failure, one.url, timeZone));
    else if (group[0] === one) messages.set(one, togetherMessage(one, group.length, month));
  }
  return messages;
}

/** Those of them that did not fail because of the network, as many others did. */
export function failedApart<Failed extends FailedLink>(failed: readonly Failed[]): ReadonlySet<FailedLink> {
  return new Set([...byReason(failed).values()].filter((group) => !isOfTheNetwork(group)).flat());
}

function byReason(failed: readonly FailedLink[]): ReadonlyMap<string, readonly FailedLink[]> {
  const groups = new Map<string, FailedLink[]>();
  for (const one of failed) {
    const group = groups.get(reasonOf(one));
    if (group) group.push(one);
    else groups.set(reasonOf(one), [one]);
  }
  return groups;
}

function reasonOf({ failure: { kind, detail } }: FailedLink): string {
  return `${kind} ${detail.ja}`;
}

function isOfTheNetwork(group: readonly FailedLink[]): boolean {
  const [first] = group;
  if (first === undefined || group.length <= MOST_APART || !ON_THE_WAY.has(first.failure.kind)) return false;
  return new Set(group.map(({ url }) => new URL(url).host)).size >= LEAST_HOSTS;
}

function togetherMessage({ url, failure }: FailedLink, count: number, month: Month): Message {
  const { what } = explain(failure);
  return {
    en:
      `${count} pages, ${url} the first: ${what.en}. If the network is down, "roundup fetch" tries again once it is ` +
      `up; "roundup list ${month}" shows which they are.`,
    ja:
      `${url} など ${count} 件: ${what.ja}。ネットワークにつながっていなければ、つないでから「roundup fetch」でもう一度試せます。` +
      `どのリンクかは「roundup list ${month}」で分かります。`,
  };
}
