import { unreached } from '../../core/api/answer.ts';
import { batchesOf } from '../../core/translate/batches.ts';
import { parseAnswer } from '../../core/translate/parse-answer.ts';
import type { Service } from '../../core/translate/service.ts';
import type { Translation, Untranslated } from '../../facts.ts';
import { untranslated } from '../../core/translate/translation.ts';
import { ask, type ApiAsking } from '../api/ask.ts';

export interface TranslatingOver extends ApiAsking {
  readonly service: Service;
  readonly key: string;
}

/**
 * Asks a service for translations, as many texts at a time as it takes. What refuses
 * one request would refuse the next ones too.
 */
export async function translateOverHttp<T extends { readonly text: string }>(
  passages: readonly T[],
  asking: TranslatingOver,
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

async function askFor(
  texts: readonly string[],
  asking: TranslatingOver,
): Promise<readonly Translation[] | Untranslated> {
  const { service, key } = asking;
  const answer = await ask(service.request(texts, key), asking);
  if (!answer.ok) return { ok: false, why: unreached(answer.failure) };
  return parseAnswer(service, answer.value, texts.length, key);
}
