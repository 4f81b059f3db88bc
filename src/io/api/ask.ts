import { setTimeout as sleep } from 'node:timers/promises';
import type { ApiAnswer } from '../../core/api/answer.ts';
import type { ApiRequest } from '../../core/api/request.ts';
import { afterAttempt } from '../../core/fetch/retry.ts';
import type { Outcome } from '../../model.ts';
import type { Poster } from './post.ts';

export interface ApiAsking {
  readonly poster: Poster;
  readonly signal: AbortSignal;
  readonly now: () => Date;
  /** 0 to 1, for the jitter between attempts. */
  readonly random: () => number;
}

/** Sends a request, again where that is worth it. A refusal is an answer too. */
export async function ask(
  request: ApiRequest,
  { poster, signal, now, random }: ApiAsking,
): Promise<Outcome<ApiAnswer>> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await poster.send(request, signal);
    const ending = answer.ok ? answer.value : { kind: answer.failure.kind };
    const verdict = afterAttempt(attempt, ending, now().getTime(), random());
    if (verdict.do !== 'wait' || signal.aborted) return answer;
    await pause(verdict.milliseconds, signal);
  }
}

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await sleep(milliseconds, undefined, { signal }).catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
}
