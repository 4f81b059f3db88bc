import { cleanLines, cleanText } from '../text/clean.ts';
import type { Service } from './service.ts';
import { untranslated, type Translation, type Untranslated } from './translation.ts';

export interface Answer {
  readonly status: number;
  readonly body: string;
}

/** What a service has answered to `count` texts: as many Translations, or one reason for all of them. The key is in none of it. */
export function parseAnswer(
  service: Service,
  { status, body }: Answer,
  count: number,
  key: string,
): readonly Translation[] | Untranslated {
  const answer = parseJson(body);
  if (status < 200 || status >= 300)
    return refused(service, status, withoutKey(cleanText(service.complaint(answer)), key).slice(0, 200));
  const found = service.translations(answer);
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

function refused(service: Service, status: number, words: string): Untranslated {
  const said = words === '' ? String(status) : `${status}: ${words}`;
  const meaning = service.statuses[status];
  if (meaning === undefined) return untranslated(`it answered ${said}`, `${said} という応答でした`);
  switch (meaning) {
    case 'key':
      return untranslated(
        `the key was refused (${said}). Check the key file in roundup.yaml`,
        `キーが受け付けられませんでした（${said}）。roundup.yaml の keyFile を確かめてください`,
      );
    case 'quota':
      return untranslated(
        `the quota is used up or the key may not translate (${said})`,
        `利用枠を使い切ったか、キーに翻訳の権限がありません（${said}）`,
      );
    case 'wait':
      return untranslated(
        `it asks us to wait (${said}). The next run tries again`,
        `待つよう求められました（${said}）。次の実行でもう一度試します`,
      );
  }
}

function withoutKey(words: string, key: string): string {
  return key === '' ? words : words.replaceAll(key, '…');
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
