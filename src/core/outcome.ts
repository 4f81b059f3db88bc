import type { Failure, FailureKind, Message, Outcome } from '../model.ts';

export function success<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

/** The detail for what other software threw: it speaks English, and the name of its error is the same for everybody. */
export function thrownDetail(error: unknown): Message {
  if (!(error instanceof Error)) return { en: String(error), ja: 'Error' };
  return { en: `${error.name}: ${error.message}`, ja: error.name };
}

/** The detail of `too-large`. */
export function moreThan(bytes: number): Message {
  return { en: `more than ${bytes} bytes`, ja: `${bytes} バイトを超えています` };
}

/** The detail of `timeout`. */
export function notWithin(seconds: number): Message {
  return { en: `not done within ${seconds} s`, ja: `${seconds} 秒以内に終わりませんでした` };
}

export function failure<T = never>(
  kind: FailureKind,
  detail: Message,
  more: Omit<Failure, 'kind' | 'detail'> = {},
): Outcome<T> {
  return { ok: false, failure: { kind, detail, ...more } };
}
