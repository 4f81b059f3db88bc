import { refusal, unreached, type ApiAnswer, type Refusals } from '../core/api/answer.ts';
import type { ApiRequest } from '../core/api/request.ts';
import { Complaint } from '../core/complaint.ts';
import { retryAfter } from '../core/fetch/retry.ts';
import { wallClock } from '../core/month/wall-clock.ts';
import type { Accounts } from '../core/sync/account-access.ts';
import type { Stand } from '../core/sync/stand.ts';
import type { Moment } from '../model.ts';
import type { World } from '../world.ts';

export type Send = (request: ApiRequest, key: string) => Promise<ApiAnswer>;

/** Sends, and throws a Complaint for a refusal. A service that wants to be left in peace is, by the next runs too. */
export function serviceSender(world: World, accounts: Accounts, name: string, stand: Stand): Send {
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

/** Throws a Complaint while a service wants to be left in peace. */
export async function requirePeaceOver(world: World, { notBefore }: Stand): Promise<void> {
  if (notBefore !== null && Date.parse(notBefore) > world.now().getTime())
    throw waits(notBefore, await world.timeZone());
}

function waits(notBefore: Moment, timeZone: string): Complaint {
  const until = wallClock(notBefore, timeZone);
  return new Complaint({
    en: `it asks to be left in peace until ${until}; a later run tries again`,
    ja: `${until} まで待つよう求められました。その後の実行でもう一度試します`,
  });
}
