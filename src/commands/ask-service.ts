import { answerJson, refusal, unreached, type ApiAnswer, type Refusals } from '../core/api/answer.ts';
import type { ApiRequest } from '../core/api/request.ts';
import { Complaint } from '../core/complaint.ts';
import { retryAfter } from '../core/fetch/retry.ts';
import { parseSource } from '../core/sources/parse-source.ts';
import type { FoundLink } from '../core/sources/source.ts';
import { SERVICES } from '../core/sync/sync-services.ts';
import { nameOfAccount } from '../core/sync/accounts.ts';
import type { AskedOf, SyncService, TakeLinks } from '../core/sync/sync-service.ts';
import { askFrom, beganAt, type Stand } from '../core/sync/stand.ts';
import { field, text } from '../core/text/json-values.ts';
import type { SyncSettings } from '../core/settings/settings.ts';
import type { Moment } from '../model.ts';
import type { Accounts } from '../core/sync/account-access.ts';
import { wallClock } from '../core/month/wall-clock.ts';
import type { World } from '../world.ts';

export interface ServiceAsking {
  readonly service: keyof typeof SERVICES;
  /** The first day whose links count. */
  readonly first: Moment;
  readonly take: TakeLinks;
}

// Beyond this a service goes round in circles.
const MOST_PAGES = 1000;

/**
 * Asks page by page, and takes the links of each as it comes. Throws a Complaint where
 * that is not possible; what has come is kept.
 */
export async function askService(world: World, account: SyncSettings, asking: ServiceAsking): Promise<void> {
  const [accounts, service, name] = [await world.accounts(), SERVICES[asking.service], nameOfAccount(account)];
  const stand = await accounts.stand(name);
  const now = world.now();
  if (stand.notBefore !== null && Date.parse(stand.notBefore) > now.getTime())
    throw waits(stand.notBefore, await world.timeZone());
  const asked: AskedOf = {
    url: (account.url ?? service.url).replace(/(?<!\/)\/+$/u, ''),
    user: account.user ?? '',
    from: askFrom(stand, asking.first),
  };
  const send = sender(world, accounts, name, stand);
  const key = await keyFor(accounts, account, service, asked, send);
  const whole: unknown[] = [];
  let began: Stand | null = null;
  let at: string | null = service.first;
  for (let page = 0; at !== null && page < MOST_PAGES; page += 1) {
    const request = service.request(
      { ...asked, url: service.name === 'feed' ? (account.url ?? '') : asked.url },
      at,
      key,
    );
    const answer = await send(conditional(service, request, stand), key);
    if (answer.status === 304) return;
    began ??= standAt(answer, now);
    const items = service.items?.(answerJson(answer)) ?? null;
    if (service.items !== null && items === null) throw unreadable();
    if (service.whole) whole.push(...(items ?? []));
    const links = service.whole ? [] : await linksIn(world, service, answer.bytes ?? Buffer.from(answer.body), items);
    const added = await asking.take(links);
    if (service.newestFirst && isKnown(links, added, asked.from, stand)) break;
    at = service.next(answer, at, items?.length ?? links.length);
  }
  if (service.whole && whole.length > 0)
    await asking.take(await linksIn(world, service, Buffer.from(JSON.stringify(service.whole(whole))), whole));
  if (began) await accounts.remember(name, began);
}

type Send = (request: ApiRequest, key: string) => Promise<ApiAnswer>;

/** Sends, and throws a Complaint for a refusal. A service that wants to be left in peace is, by the next runs too. */
function sender(world: World, accounts: Accounts, name: string, stand: Stand): Send {
  return async (request, key) => {
    const outcome = await accounts.ask(request);
    if (!outcome.ok) throw new Complaint(unreached(outcome.failure));
    const answer = outcome.value;
    if (answer.status === 200 || answer.status === 304) return answer;
    const now = world.now().getTime();
    const wait = answer.retryAfter === null ? null : retryAfter(answer.retryAfter, now);
    if ((answer.status === 429 || answer.status === 503) && wait !== null && wait > 0) {
      const notBefore = new Date(now + wait).toISOString();
      await accounts.remember(name, { ...stand, notBefore });
      throw waits(notBefore, await world.timeZone());
    }
    throw new Complaint(refusal(REFUSALS, answer, key));
  };
}

// What a service says of an error may repeat what was sent: only its status is told.
const REFUSALS: Refusals = {
  statuses: {
    401: 'key',
    403: 'key',
    404: 'absent',
    410: 'absent',
    429: 'wait',
    500: 'failed',
    502: 'failed',
    503: 'wait',
    504: 'failed',
  },
  complaint: () => '',
};

/** The key, or the token that the service gives for it; '' where none is needed. */
async function keyFor(
  accounts: Accounts,
  account: SyncSettings,
  service: SyncService,
  asked: AskedOf,
  send: Send,
): Promise<string> {
  if (!service.needs.includes('key')) return '';
  const key = await accounts.key(account);
  if (key === null || !key.ok) throw new Complaint(key?.why ?? { en: 'it has no key', ja: 'キーがありません' });
  if (!service.login) return key.key;
  const token = text(field(answerJson(await send(service.login(asked, key.key), key.key)), 'access_token'));
  if (token === '') throw unreadable();
  return token;
}

function conditional({ name }: SyncService, request: ApiRequest, { etag, lastModified }: Stand): ApiRequest {
  if (name !== 'feed') return request;
  const known = {
    ...(etag !== '' && { 'if-none-match': etag }),
    ...(lastModified !== '' && { 'if-modified-since': lastModified }),
  };
  return { ...request, headers: { ...request.headers, ...known } };
}

function standAt({ headers = {} }: ApiAnswer, now: Date): Stand {
  return {
    until: beganAt(now, headers['date']),
    notBefore: null,
    etag: headers['etag'] ?? '',
    lastModified: headers['last-modified'] ?? '',
  };
}

/** Read as `import` reads it. Throws a Complaint where it is damaged, cut off, or something else. */
async function linksIn(
  world: World,
  { kind, name }: SyncService,
  bytes: Uint8Array,
  items: readonly unknown[] | null,
): Promise<readonly FoundLink[]> {
  if (items?.length === 0) return [];
  const [timeZone, { folders }] = [await world.timeZone(), await world.settings()];
  const from = kind ?? undefined;
  const found = await parseSource(bytes, name, { timeZone, from, folders });
  const isFeed = items === null;
  if (isFeed && !['feed', 'hatena', 'jsonfeed'].includes(found.kind)) throw unreadable();
  const [problem] = found.problems;
  if (isFeed && found.links.length === 0 && problem) throw new Complaint(problem.message);
  for (const { message } of found.problems)
    world.screen.detail({ en: `${name}: ${message.en}`, ja: `${name}: ${message.ja}` });
  return found.links;
}

/**
 * Whether nothing behind this page can be new. What has no date tells nothing after a run that did not come to its end.
 */
function isKnown(links: readonly FoundLink[], added: number, from: Moment, { until }: Stand): boolean {
  if (links.length === 0) return false;
  const dated = links.filter(({ savedAt }) => savedAt !== null);
  if (dated.length === 0) return until !== null && added === 0;
  return dated.every(({ savedAt }) => Date.parse(savedAt ?? '') < Date.parse(from));
}

function waits(notBefore: Moment, timeZone: string): Complaint {
  const until = wallClock(notBefore, timeZone);
  return new Complaint({
    en: `it asks to be left in peace until ${until}; a later run tries again`,
    ja: `${until} まで待つよう求められました。その後の実行でもう一度試します`,
  });
}

function unreadable(): Complaint {
  return new Complaint({
    en: 'its answer cannot be read (cut off, or of something else); the next run tries again',
    ja: '応答が途中で切れているか、別のもので、読めません。次の実行でもう一度試します',
  });
}
