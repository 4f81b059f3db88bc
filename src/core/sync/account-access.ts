import type { Key } from '../../facts.ts';
import type { Outcome } from '../../model.ts';
import type { ApiAnswer } from '../api/answer.ts';
import type { ApiRequest } from '../api/request.ts';
import type { SyncSettings } from '../settings/settings.ts';
import type { Stand } from './stand.ts';

/** The author's accounts at the services that `sync` asks. */
export interface Accounts {
  /** From its file, or its variable; null where the account names neither. */
  readonly key: (account: Pick<SyncSettings, 'keyFile' | 'keyVariable'>) => Promise<Key | null>;
  /**
   * Sends a request, again where that is worth it; a refusal is an answer too. Never rejects for what a server does.
   */
  readonly ask: (request: ApiRequest) => Promise<Outcome<ApiAnswer>>;
  /** Where the account of this name stood (derived; forgotten with `.roundup/`). */
  readonly stand: (name: string) => Promise<Stand>;
  readonly remember: (name: string, stand: Stand) => Promise<void>;
  readonly close: () => Promise<void>;
}
