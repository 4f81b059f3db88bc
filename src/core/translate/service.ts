/** A translator that is asked over HTTP: what to send, and what its answer means. */
export interface Service {
  /** As the post names it. */
  readonly name: string;
  /** Of one request. */
  readonly most: { readonly texts: number; readonly characters: number };
  /** No language of the source is sent: services find it out, and pages that name a wrong one would be translated wrongly. */
  readonly request: (texts: readonly string[], key: string) => ServiceRequest;
  /** The translations in an answer's JSON, in order, or null where it has none. */
  readonly translations: (answer: unknown) => readonly unknown[] | null;
  /** What an error's JSON says, or ''. */
  readonly complaint: (answer: unknown) => string;
  /** Statuses with a meaning of this service's own. */
  readonly statuses: Readonly<Record<number, StatusMeaning>>;
}
export type StatusMeaning = 'key' | 'quota' | 'wait';

/** A POST of JSON. */
export interface ServiceRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A member of a JSON object, undefined where there is none. */
export function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}

export function textIn(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
