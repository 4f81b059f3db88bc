import type { Message } from '../../model.ts';

/** A text to be put into Japanese, and what may help to understand it. */
export interface Passage {
  readonly text: string;
  /** BCP 47, as the page says; pages are wrong about it often enough. */
  readonly from: string | null;
  readonly url: string;
  readonly title: string;
}

/** A passage in Japanese, or why there is none. */
export type Translation = { readonly ok: true; readonly text: string } | Untranslated;
export interface Untranslated {
  readonly ok: false;
  /** Half a sentence: what happened and what to do. Holds no key. */
  readonly why: Message;
}

export function untranslated(en: string, ja: string): Untranslated {
  return { ok: false, why: { en, ja } };
}
