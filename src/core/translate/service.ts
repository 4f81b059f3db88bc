import type { Refusals } from '../api/answer.ts';
import type { ApiRequest } from '../api/request.ts';

/** A translator that is asked over HTTP: what to send, and what its answer means. */
export interface Service extends Refusals {
  /** As the post names it. */
  readonly name: string;
  /** The most that one request takes. */
  readonly most: { readonly texts: number; readonly characters: number };
  /**
   * No language of the source is sent: services find it out, and pages that name a
   * wrong one would be translated wrongly.
   */
  readonly request: (texts: readonly string[], key: string) => ApiRequest;
  /** The translations in an answer's JSON, in order, or null where it has none. */
  readonly translations: (answer: unknown) => readonly unknown[] | null;
}
