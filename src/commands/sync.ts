import { Complaint } from '../core/complaint.ts';
import { dayOf } from '../core/month/month.ts';
import { importedMessage, savedMessage } from '../core/report/saved-report.ts';
import type { SyncSettings } from '../core/settings/settings.ts';
import { staysTakenOut } from '../core/library/taken-out.ts';
import { accountProblems, nameOfAccount } from '../core/sync/accounts.ts';
import type { TakeLinks } from '../core/sync/sync-service.ts';
import { firstDay } from '../core/sync/stand.ts';
import { linkFound } from '../core/sources/found-link.ts';
import type { Link, Message, Moment, Month } from '../model.ts';
import type { World } from '../world.ts';
import { addToLibrary } from './add-to-library.ts';
import { linksInFolder } from './sync-folder.ts';
import { askService } from './ask-service.ts';
import { requireFolder } from './require-folder.ts';

/**
 * Brings in what was saved at the services of the settings. One that fails stops no other;
 * throws a Complaint that names them at the end.
 */
export async function sync(world: World, { names }: { readonly names: readonly string[] }): Promise<void> {
  const { sources } = await world.settings();
  if (sources.length === 0) await requireFolder(world, { en: 'are no sources', ja: '取り込み元' });
  if (sources.length === 0) throw new Complaint(world.trust.isTrusted() ? NO_SOURCES : NOT_TRUSTED, 2);
  const accounts = accountsNamed(sources, names);
  const failed: string[] = [];
  try {
    for (const account of accounts) {
      if (world.interrupted.aborted) break;
      if (!(await syncOne(world, account))) failed.push(nameOfAccount(account));
    }
  } finally {
    world.screen.progress(null);
    await (await world.accounts()).close();
  }
  if (failed.length > 0)
    throw new Complaint({ en: `not synced: ${failed.join(', ')}`, ja: `取り込めなかったもの: ${failed.join('、')}` });
}

const NO_SOURCES: Message = {
  en: 'no sources: name them in roundup.yaml, such as "sources: [{service: hatena, user: my-name}]" (README: Sync)',
  ja: '取り込み元がありません。roundup.yaml に「sources: [{service: hatena, user: my-name}]」のように書いてください（README の「同期」）',
};
const NOT_TRUSTED: Message = {
  en:
    'no sources: those of a folder that you have not named or trusted are not used. If it is yours, run "roundup ' +
    'trust"',
  ja: '信用していないフォルダーの取り込み元は使いません。自分のものなら「roundup trust」を実行してください',
};

function accountsNamed(accounts: readonly SyncSettings[], names: readonly string[]): readonly SyncSettings[] {
  const known = accounts.map(nameOfAccount);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new Complaint(
      {
        en: `there is no source "${unknown}". Known: ${known.join(', ')}`,
        ja: `「${unknown}」という取り込み元はありません。あるのは: ${known.join(', ')}`,
      },
      2,
    );
  return names.length === 0 ? accounts : accounts.filter((account) => names.includes(nameOfAccount(account)));
}

/** What one account has brought so far. */
interface Brought {
  readonly added: Map<Month, number>;
  known: number;
}

/** False where it failed, which has been told. */
async function syncOne(world: World, account: SyncSettings): Promise<boolean> {
  const name = nameOfAccount(account);
  const brought: Brought = { added: new Map(), known: 0 };
  try {
    world.screen.progress({ en: `${name}: asking`, ja: `${name}: 問い合わせ中` });
    const problem = accountProblems([account])[0];
    if (problem) throw new Complaint(problem.message);
    const first = firstDay(account.since, world.now(), await world.timeZone());
    const take = taking(world, name, { first, brought });
    if (account.service === 'folder') await linksInFolder(world, account.path ?? '', take);
    else await askService(world, account, { service: account.service, first, take });
    return true;
  } catch (error) {
    if (!(error instanceof Complaint)) throw error;
    world.screen.warn({ en: `${name}: ${error.says.en}`, ja: `${name}: ${error.says.ja}` });
    return false;
  } finally {
    world.screen.progress(null);
    if (brought.added.size > 0) await tellBrought(world, name, brought);
  }
}

interface Since {
  /** The first day whose links count. */
  readonly first: Moment;
  readonly brought: Brought;
}

/** Puts links into the library as they come. */
function taking(world: World, name: string, { first, brought }: Since): TakeLinks {
  return async (found) => {
    const timeZone = await world.timeZone();
    const undated = new Set<Link>();
    const links = found
      .map((one) => {
        const link = linkFound(one, one.savedAt ?? world.now().toISOString());
        if (one.savedAt === null) undated.add(link);
        return link;
      })
      .filter((link) => isSince(link, first, timeZone));
    const staysOut = (link: Link, takenOutAt: Moment): boolean => staysTakenOut(link, takenOutAt, !undated.has(link));
    const addition = await addToLibrary(world, links, { dryRun: false, again: false, staysOut });
    const { added } = brought;
    for (const { month, link } of [...addition.added, ...addition.repeated]) {
      world.screen.detail(savedMessage(month, link.url));
      added.set(month, (added.get(month) ?? 0) + 1);
    }
    brought.known += addition.known.length;
    const count = [...added.values()].reduce((sum, one) => sum + one, 0);
    world.screen.progress({ en: `${name}: ${count} new`, ja: `${name}: 新着 ${count} 件` });
    return addition.added.length + addition.repeated.length;
  };
}

async function tellBrought(world: World, name: string, { added, known }: Brought): Promise<void> {
  const { en, ja } = importedMessage({ added, repeated: 0, known, passedOver: 0, dryRun: false });
  const message = { en: `${name}: ${en}`, ja: `${name}: ${ja}` };
  // Cron mails whatever is said.
  if ((await world.inspection()).surroundings.terminal) world.screen.tell(message);
  else world.screen.detail(message);
}

function isSince({ savedAt }: Link, first: Moment, timeZone: string): boolean {
  return dayOf(savedAt, timeZone) >= first;
}
