import type { Message } from '../../model.ts';
import { counted } from '../text/counted.ts';

/** Texts that a translator did not put into Japanese, on stderr: how many, which translator, why. */
export function untranslatedMessage(translator: string, count: number, why: Message): Message {
  return {
    en:
      `${translator} did not translate ${counted(count, 'quotation')}: ${why.en}. The draft keeps the slot for the ` +
      'translation',
    ja: `${translator} で ${count} 件の引用を翻訳できませんでした: ${why.ja}。原稿には貼り付け欄を残しました`,
  };
}
