import type { Untranslated } from '../../facts.ts';

/** A Translation that is not there, and why. */
export function untranslated(en: string, ja: string): Untranslated {
  return { ok: false, why: { en, ja } };
}
