import type { Failure, FailureKind, Outcome } from '../model.ts';

export function success<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

export function failure<T = never>(
  kind: FailureKind,
  detail: string,
  more: Omit<Failure, 'kind' | 'detail'> = {},
): Outcome<T> {
  return { ok: false, failure: { kind, detail, ...more } };
}
