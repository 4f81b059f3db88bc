import { answerJson, type ApiAnswer } from '../core/api/answer.ts';
import { Complaint } from '../core/complaint.ts';
import type { SyncSettings } from '../core/settings/settings.ts';
import type { Accounts } from '../core/sync/account-access.ts';
import { nameOfAccount } from '../core/sync/accounts.ts';
import { askFrom, isAllKnown, standAfter, unlessKnown, type Stand } from '../core/sync/stand.ts';
import type { AskedOf, SyncService, TakeLinks } from '../core/sync/sync-service.ts';
import { SERVICES } from '../core/sync/sync-services.ts';
import { field, text } from '../core/text/json-values.ts';
import type { Moment } from '../model.ts';
import type { World } from '../world.ts';
import { linksInAnswer, unreadable } from './service-links.ts';
import { requirePeaceOver, serviceSender, type Send } from './service-sender.ts';

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
  await requirePeaceOver(world, stand);
  const asked = askedOf(account, service, askFrom(stand, asking.first));
  const send = serviceSender(world, accounts, name, stand);
  const key = await tokenFor({ service, asked, send }, await keyOf(accounts, account, service));
  const whole: unknown[] = [];
  let began: Stand | null = null;
  let at: string | null = service.first;
  let before: string | null = null;
  for (let page = 0; at !== null && page < MOST_PAGES; page += 1) {
    const request = service.request(asked, at, key);
    const answer = await send(service.name === 'feed' ? unlessKnown(request, stand) : request, key);
    if (answer.status === 304) return;
    // A server that knows no pages gives the same one again.
    if (answer.body !== '' && answer.body === before) break;
    before = answer.body;
    began ??= standAfter(answer, now);
    const items = itemsIn(service, answer);
    if (service.whole) whole.push(...(items ?? []));
    const links = service.whole
      ? []
      : await linksInAnswer(world, service, answer.bytes ?? Buffer.from(answer.body), items);
    const added = await asking.take(links);
    if (service.newestFirst && isAllKnown(links, { added, from: asked.from, stand })) break;
    at = service.next(answer, at, items?.length ?? links.length);
  }
  if (service.whole && whole.length > 0)
    await asking.take(await linksInAnswer(world, service, Buffer.from(JSON.stringify(service.whole(whole))), whole));
  if (began) await accounts.remember(name, began);
}

function askedOf({ url, user = '' }: SyncSettings, service: SyncService, from: Moment): AskedOf {
  if (service.name === 'feed') return { url: url ?? '', user, from };
  return { url: (url ?? service.url).replace(/(?<!\/)\/+$/u, ''), user, from };
}

/** What an answer holds; null of a feed, which is read as it is. Throws a Complaint for an answer of another kind. */
function itemsIn({ items }: SyncService, answer: ApiAnswer): readonly unknown[] | null {
  if (items === null) return null;
  const found = items(answerJson(answer));
  if (found === null) throw unreadable();
  return found;
}

/** '' where the service needs none. Throws a Complaint where the account has none, or one that cannot be used. */
async function keyOf(accounts: Accounts, account: SyncSettings, { needs }: SyncService): Promise<string> {
  if (!needs.includes('key')) return '';
  const key = await accounts.key(account);
  if (key === null || !key.ok) throw new Complaint(key?.why ?? { en: 'it has no key', ja: 'キーがありません' });
  return key.key;
}

interface LoggingIn {
  readonly service: SyncService;
  readonly asked: AskedOf;
  readonly send: Send;
}

/** The token that the service gives for the key; the key itself where it takes that. */
async function tokenFor({ service, asked, send }: LoggingIn, key: string): Promise<string> {
  if (!service.login) return key;
  const token = text(field(answerJson(await send(service.login(asked, key), key)), 'access_token'));
  if (token === '') throw unreadable();
  return token;
}
