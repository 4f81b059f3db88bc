import type { Key } from '../../facts.ts';
import { findService, translatorName } from '../translate/find-service.ts';
import type { Translate } from '../settings/settings.ts';
import { ok, wrong, type Finding } from '../finding/finding.ts';

export interface TranslateFacts {
  readonly translate: Translate | null;
  /** Where the command's program is; null where it is not found. */
  readonly program: string | null;
  /** Null where none is needed. */
  readonly key: Key | null;
}

/** The program that a translator needs, and the file with its key; null where it needs none. */
export function needsOf(translate: Translate | null): {
  readonly program: string | null;
  readonly keyFile: string | null;
} {
  if (translate === null) return { program: null, keyFile: null };
  if ('command' in translate) return { program: translate.command[0] ?? '', keyFile: null };
  return { program: null, keyFile: findService(translate).keyFile || null };
}

/** Who fills the slot for a translation, and whether that can work. Nothing is sent. */
export function aboutTranslate({ translate, program, key }: TranslateFacts): readonly Finding[] {
  if (translate === null)
    return [
      ok(
        'translate',
        'no translator: a foreign page gets an empty slot',
        '翻訳の設定はありません。外国語のページには翻訳の欄だけを置きます',
      ),
    ];
  const name = translatorName(translate);
  if ('command' in translate) {
    if (program !== null)
      return [ok('translate', `translations come from ${name} (${program})`, `翻訳は ${name}（${program}）です`)];
    return [
      wrong(
        'translate',
        {
          en: `there is no program ${translate.command[0]}, which "translate" names`,
          ja: `設定の translate が指すプログラム ${translate.command[0]} がありません`,
        },
        {
          en: 'Install it, or give its path in roundup.yaml',
          ja: 'インストールするか、roundup.yaml にパスを書いてください',
        },
      ),
    ];
  }
  if (key !== null && !key.ok) return [wrong('translate', key.why, null)];
  return [ok('translate', `translations come from ${name}`, `翻訳は ${name} です`)];
}
