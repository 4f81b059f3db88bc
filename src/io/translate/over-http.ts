import { afterAttempt, type Ending } from '../../core/fetch/retry.ts';
import { batchesOf } from '../../core/translate/batches.ts';
import { parseAnswer } from '../../core/translate/parse-answer.ts';
import type { Service } from '../../core/translate/service.ts';
import { untranslated, type Translation, type Untranslated } from '../../core/translate/translation.ts';
import type { Failure, Outcome } from '../../model.ts';
import type { Posted, Poster } from './post.ts';

export interface Asking {
  readonly service: Service;
  readonly key: string;
  readonly poster: Poster;
  readonly signal: AbortSignal;
  readonly now: () => Date;
  /** 0 to 1. */
  readonly random: () => number;
  readonly pause: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/** Asks a service for translations, as many texts at a time as it takes. What refuses one request would refuse the next ones too. */
export async function translateOverHttp<T extends { readonly text: string }>(
  passages: readonly T[],
  asking: Asking,
  each: (passage: T, translation: Translation) => Promise<void>,
): Promise<void> {
  let refused: Untranslated | null = null;
  for (const batch of batchesOf(passages, asking.service.most)) {
    const answer: readonly Translation[] | Untranslated =
      refused ??
      (await askFor(
        batch.map(({ text }) => text),
        asking,
      ));
    if ('ok' in answer) refused = answer;
    for (const [index, passage] of batch.entries())
      await each(
        passage,
        'ok' in answer ? answer : (answer[index] ?? untranslated('no translation came', '訳文が返ってきませんでした')),
      );
  }
}

async function askFor(texts: readonly string[], asking: Asking): Promise<readonly Translation[] | Untranslated> {
  const { service, key, poster, signal, now, random, pause } = asking;
  for (let attempt = 1; ; attempt += 1) {
    const posted = await poster.post(service.request(texts, key), signal);
    const verdict = afterAttempt(attempt, endingOf(posted), now().getTime(), random());
    if (verdict.do !== 'wait' || signal.aborted)
      return posted.ok ? parseAnswer(service, posted.value, texts.length, key) : unreached(posted.failure);
    await pause(verdict.milliseconds, signal);
  }
}

function endingOf(posted: Outcome<Posted>): Ending {
  return posted.ok ? posted.value : { kind: posted.failure.kind };
}

function unreached({ kind, detail }: Failure): Untranslated {
  const because = (words: string): string => (words === '' ? kind : `${kind}: ${words}`);
  return untranslated(
    `it could not be reached (${because(detail.en)})`,
    `接続できませんでした（${because(detail.ja)}）`,
  );
}
