import type { Failure, Message } from '../../model.ts';
import { cleanText } from '../text/clean.ts';
import { parsedJson } from '../text/json-values.ts';

/** What a service has answered. */
export interface ApiAnswer {
  readonly status: number;
  /** Retry-After, as it was sent. */
  readonly retryAfter: string | null;
  readonly body: string;
  /** As it came, and its headers by their names in lower case. */
  readonly bytes?: Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

/** What a status means to a service: the key is wrong, what may be asked for is used up, ask later, nothing is
 * there, its server failed. */
export type StatusMeaning = 'key' | 'quota' | 'wait' | 'absent' | 'failed';
/** Statuses with a meaning of the service's own, and what an error's JSON says, or ''. */
export interface Refusals {
  readonly statuses: Readonly<Record<number, StatusMeaning>>;
  readonly complaint: (answer: unknown) => string;
}

const MOST_WORDS = 200;

/** The JSON of an answer; null where it is not JSON. */
export function answerJson({ body }: Pick<ApiAnswer, 'body'>): unknown {
  return parsedJson(body) ?? null;
}

/**
 * Why a service gave nothing: half a sentence with what to do. The key is never in
 * it, even where the service repeats it.
 */
export function refusal(service: Refusals, answer: Pick<ApiAnswer, 'status' | 'body'>, key: string): Message {
  const { status } = answer;
  const words = withoutKey(cleanText(service.complaint(answerJson(answer))), key).slice(0, MOST_WORDS);
  const said = words === '' ? String(status) : `${status}: ${words}`;
  const meaning = service.statuses[status];
  if (meaning === undefined) return { en: `it answered ${said}`, ja: `${said} という応答でした` };
  switch (meaning) {
    case 'key':
      return {
        en: `the key was refused (${said}). Check the key file in roundup.yaml`,
        ja: `キーが受け付けられませんでした（${said}）。roundup.yaml の keyFile を確かめてください`,
      };
    case 'quota':
      return {
        en: `the quota is used up, or the key does not allow this (${said})`,
        ja: `利用枠を使い切ったか、キーにその権限がありません（${said}）`,
      };
    case 'absent':
      return {
        en: `there is nothing at its address (${said}). Check "url" and "user" in roundup.yaml`,
        ja: `そのアドレスには何もありません（${said}）。roundup.yaml の url と user を確かめてください`,
      };
    case 'failed':
      return {
        en: `it failed (${said}). The next run tries again`,
        ja: `サービス側のエラーです（${said}）。次の実行でもう一度試します`,
      };
    case 'wait':
      return {
        en: `it asks us to wait (${said}). The next run tries again`,
        ja: `待つよう求められました（${said}）。次の実行でもう一度試します`,
      };
  }
}

/** Why a service could not be asked: half a sentence. */
export function unreached({ kind, detail }: Failure): Message {
  const because = (words: string): string => (words === '' ? kind : `${kind}: ${words}`);
  return {
    en: `it could not be reached (${because(detail.en)})`,
    ja: `接続できませんでした（${because(detail.ja)}）`,
  };
}

function withoutKey(words: string, key: string): string {
  return key === '' ? words : words.replaceAll(key, '…');
}
