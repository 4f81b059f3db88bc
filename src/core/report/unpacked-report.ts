import type { Message } from '../../model.ts';
import type { ImportKind } from '../library/source-kinds.ts';
import { SOURCES } from '../sources/all.ts';
import { counted } from '../text/counted.ts';

/** What was read of a file that packs others. */
export function unpackedMessage(
  file: string,
  unpacked: readonly { readonly file: string; readonly kind: ImportKind }[],
): Message {
  const kinds = [...new Set(unpacked.map(({ kind }) => kind))];
  const [en, ja] = (['en', 'ja'] as const).map((language) =>
    kinds.map((kind) => SOURCES[kind].about[language]).join(' / '),
  );
  return {
    en: `${file}: unpacked, links read from ${counted(unpacked.length, 'file')} (${en})`,
    ja: `${file}: 展開し、${unpacked.length} 個のファイルからリンクを読みました (${ja})`,
  };
}
