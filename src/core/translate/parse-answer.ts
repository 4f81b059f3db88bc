import { answerJson, refusal, type ApiAnswer } from '../api/answer.ts';
import { isSuccess } from '../fetch/status.ts';
import { cleanLines } from '../text/clean.ts';
import type { Service } from './service.ts';
import type { Translation, Untranslated } from '../../facts.ts';
import { untranslated } from './translation.ts';

/**
 * What a service has answered to `count` texts: as many Translations, or one reason
 * for all of them. The key is in none of it.
 */
export function parseAnswer(
  service: Service,
  answer: Pick<ApiAnswer, 'status' | 'body'>,
  count: number,
  key: string,
): readonly Translation[] | Untranslated {
  if (!isSuccess(answer.status)) return { ok: false, why: refusal(service, answer, key) };
  const found = service.translations(answerJson(answer));
  if (found === null || found.length !== count)
    return untranslated(
      `the answer is not what ${service.name} answers`,
      `応答が ${service.name} のものではありません`,
    );
  return found.map((text) => {
    const clean = typeof text === 'string' ? cleanLines(text) : '';
    return clean === '' ? untranslated('the translation is empty', '訳文が空です') : { ok: true, text: clean };
  });
}
