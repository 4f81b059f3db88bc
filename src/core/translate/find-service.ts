import type { Translate } from '../settings/settings.ts';
import { commandName } from './command.ts';
import { deepl } from './deepl.ts';
import { google } from './google.ts';
import { libretranslate } from './libretranslate.ts';
import type { Service } from './service.ts';

export type OverHttp = Exclude<Translate, { readonly command: unknown }>;

export interface FoundService {
  readonly service: Service;
  readonly keyFile: string;
}

/**
 * The service of the settings and its key's file, '' where it has none.
 * @param origin in place of the service's own, for tests.
 */
export function findService(translate: OverHttp, origin?: string): FoundService {
  if ('deepl' in translate) return { service: deepl(origin), keyFile: translate.deepl.keyFile };
  if ('google' in translate) return { service: google(origin), keyFile: translate.google.keyFile };
  const { url, keyFile = '' } = translate.libretranslate;
  return { service: libretranslate(url), keyFile };
}

/** As the post names the translator: 「以下DeepL翻訳」. */
export function translatorName(translate: Translate): string {
  return 'command' in translate ? commandName(translate.command) : findService(translate).service.name;
}
