import { join } from 'node:path';
import { keyInVariable } from '../../core/api/key.ts';
import type { ApiAnswer } from '../../core/api/answer.ts';
import type { ApiRequest } from '../../core/api/request.ts';
import { openGuard } from '../../core/fetch/guard.ts';
import { success } from '../../core/outcome.ts';
import { NO_STAND, parseStand } from '../../core/sync/stand.ts';
import type { Key, Variables } from '../../facts.ts';
import type { Outcome } from '../../model.ts';
import type { Accounts } from '../../core/sync/account-access.ts';
import { ask } from '../api/ask.ts';
import { readKey } from '../api/key-file.ts';
import { openPoster, type Poster } from '../api/post.ts';
import { replaceDerived } from '../files/derived.ts';
import { openReadLog } from '../files/read-log.ts';

export interface AccountsOptions {
  readonly folder: string;
  readonly environment: Variables;
  readonly now: () => Date;
  readonly random: () => number;
  readonly interrupted: AbortSignal;
}

const MOST_REDIRECTS = 5;

/** The author's accounts at services: their keys, what they answer, and where each stood. */
export function openAccounts({ folder, environment, now, random, interrupted }: AccountsOptions): Accounts {
  const standOf = (name: string): string => join(folder, '.roundup', 'sync', `${name}.json`);
  let poster: Promise<Poster> | null = null;
  return {
    key: async ({ keyFile, keyVariable }) =>
      keyFile === undefined ? inVariable(keyVariable, environment) : readKey(keyFile, folder, environment),
    ask: async (request) => {
      const asking = { poster: await (poster ??= openPoster(environment)), signal: interrupted, now, random };
      return followed(request, (one) => ask(one, asking));
    },
    stand: async (name) => {
      // What cannot be read costs another look at what is known.
      const bytes = await openReadLog()
        .bytes(standOf(name))
        .catch(() => null);
      return bytes === null ? NO_STAND : parseStand(bytes.toString('utf8'));
    },
    remember: async (name, stand) => replaceDerived(standOf(name), `${JSON.stringify(stand)}\n`),
    close: async () => {
      if (poster !== null) await (await poster).close();
    },
  };
}

function inVariable(name: string | undefined, environment: Variables): Key | null {
  return name === undefined ? null : keyInVariable(environment[name], name);
}

/** Redirects are followed on the same server; to another one only where the request has nothing to give away. */
async function followed(
  request: ApiRequest,
  send: (request: ApiRequest) => Promise<Outcome<ApiAnswer>>,
): Promise<Outcome<ApiAnswer>> {
  let current = request;
  for (let count = 0; ; count += 1) {
    const answer = await send(current);
    if (!answer.ok || count === MOST_REDIRECTS || current.method !== 'GET') return answer;
    const { status, headers } = answer.value;
    const location = headers?.['location'] ?? '';
    if (status < 301 || status > 308 || status === 304 || !URL.canParse(location, current.url))
      return success(answer.value);
    const next = new URL(location, current.url);
    const isSame = next.origin === new URL(current.url).origin;
    if (!/^https?:$/u.test(next.protocol) || (!isSame && !(isOpen(current) && mayLead(current.url, next))))
      return answer;
    current = { ...current, url: next.href };
  }
}

/** A server of the web must not send the program to one of the house. */
function mayLead(from: string, { hostname }: URL): boolean {
  const guard = openGuard([]);
  return guard.refusesHost(hostname) === null || guard.refusesHost(new URL(from).hostname) !== null;
}

/** Whether the request has no key in it. */
function isOpen({ headers, url }: ApiRequest): boolean {
  const names = Object.keys(headers).filter((name) => !['accept', 'if-none-match', 'if-modified-since'].includes(name));
  return names.length === 0 && !/[?&](?:auth_token|token|key)=/iu.test(url);
}
