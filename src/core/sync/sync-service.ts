import type { ApiAnswer } from '../api/answer.ts';
import type { ApiRequest } from '../api/request.ts';
import type { ImportKind } from '../library/source-kinds.ts';
import type { FoundLink } from '../sources/source.ts';
import type { Message, Moment } from '../../model.ts';

/** What is done with the links of one answer. Resolves to the number of those that are new, when they are durable. */
export type TakeLinks = (links: readonly FoundLink[]) => Promise<number>;

/** What an account of a service needs to be known by. */
export type Need = 'url' | 'user' | 'key' | 'path';

/** Where to ask, and from when on. */
export interface AskedOf {
  /** The address of the service's server, without a slash at its end; a feed's own. */
  readonly url: string;
  readonly user: string;
  /** What was saved before this instant is known; with an overlap for clocks that differ and notes that come later. */
  readonly from: Moment;
}

/** A service that links are asked for over HTTP: what to send, and what its answers mean. */
export interface SyncService {
  readonly name: string;
  /** As a person calls it. */
  readonly about: Message;
  readonly needs: readonly Need[];
  /** Where its server is, where the author does not say. */
  readonly url: string;
  /** What its answers are read as; null: it shows in them. */
  readonly kind: ImportKind | null;
  /** Before the first request: what to send for a token that the others take instead of the key. */
  readonly login?: (asked: AskedOf, key: string) => ApiRequest;
  /** The place of the first page. */
  readonly first: string;
  readonly request: (asked: AskedOf, at: string, key: string) => ApiRequest;
  /** The items of an answer's JSON; null where it has none, as it should. Of a feed, nothing is asked. */
  readonly items: ((answer: unknown) => readonly unknown[] | null) | null;
  /** The place of the next page; null behind the last one. */
  readonly next: (answer: ApiAnswer, at: string, count: number) => string | null;
  /** Whether a page on which everything is known is the last that matters. */
  readonly newestFirst: boolean;
  /** What belongs together may stand on several pages: they are read as one, made of all their items. */
  readonly whole?: (items: readonly unknown[]) => unknown;
}
