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

// More are counted only.
const MOST_NAMED = 5;

/** The files of a zip whose links were not taken, because they stand beside what a service has written. */
export function leftOutMessage(file: string, leftOut: readonly string[]): Message {
  const names = leftOut.slice(0, MOST_NAMED).map((name) => name.slice(file.length + 1));
  const more = leftOut.length - names.length;
  const [en, ja] = [more > 0 ? ` and ${more} more` : '', more > 0 ? ` ほか ${more} 個` : ''];
  return {
    en:
      `${file}: left out, as the service's own: ${names.join(', ')}${en}; ` +
      'import them by themselves if their links are yours',
    ja:
      `${file}: サービス自身のファイルとみなして飛ばしました: ${names.join('、')}${ja}。` +
      '自分のリンクなら、そのファイルだけを取り込んでください',
  };
}
