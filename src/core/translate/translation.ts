import type { Untranslated } from '../../facts.ts';

export function untranslated(en: string, ja: string): Untranslated {
  return { ok: false, why: { en, ja } };
}
