import type { Entry, ZipFile } from 'yauzl';
import type { Message, Problem } from '../../../model.ts';
import { pattern } from '../../text/pattern.ts';

/** A file in another. */
export interface PackedFile {
  /** With the name of what it was packed in: `export.zip/part_000000.csv`. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** Bytes when unpacked, and number of files. */
export interface ZipLimits {
  readonly mostBytes: number;
  readonly mostFiles: number;
}
export const ZIP_LIMITS: ZipLimits = { mostBytes: 500_000_000, mostFiles: 20_000 };
// Nothing in them is a list of links.
const PASSED = pattern(
  'iu',
  String.raw`\/$|(?:^|\/)(?:__MACOSX|\.)|\.(?:png|jpe?g|gif|webp|svg|ico|avif|heic|mp[34]|m4[av]|mov`,
  String.raw`|wav|webm|woff2?|ttf|otf|css|js|pdf|exe|dll|bin)$`,
);

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/** Every file of a zip that may hold links, in its order. Sizes are checked while unpacking, not believed. */
export async function unpackZip(
  bytes: Uint8Array,
  file: string,
  { mostBytes, mostFiles }: ZipLimits = ZIP_LIMITS,
): Promise<{ readonly files: readonly PackedFile[]; readonly problems: readonly Problem[] }> {
  const files: PackedFile[] = [];
  const problems: Problem[] = [];
  const tell = (message: Message): void => void problems.push({ place: { file }, message });
  let [left, count] = [mostBytes, 0];
  try {
    const zip = await openZip(bytes);
    for await (const entry of entriesOf(zip)) {
      const name = nameOf(entry);
      if (PASSED.test(name) || entry.uncompressedSize === 0) continue;
      if ((entry.generalPurposeBitFlag & 1) !== 0) {
        tell({ en: `${name} is encrypted: it was passed over`, ja: `${name} は暗号化されているので飛ばしました` });
        continue;
      }
      count += 1;
      if (count > mostFiles || entry.uncompressedSize > left) {
        tell({
          en: `the rest of this zip is too much: unpack it and import its files`,
          ja: 'この zip の残りは大きすぎます。展開して、中のファイルを取り込んでください',
        });
        break;
      }
      const content = await contentOf(zip, entry);
      left -= content.length;
      files.push({ file: `${file}/${name}`, bytes: content });
    }
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    tell({
      en: 'this zip is damaged, so the rest of it was not read: download it again, or unpack it and import its files',
      ja: 'zip が壊れているので、残りは読んでいません。もう一度ダウンロードするか、展開して中のファイルを取り込んでください',
    });
  }
  return { files, problems };
}

async function openZip(bytes: Uint8Array): Promise<ZipFile> {
  const { fromBufferPromise } = await import('yauzl');
  return fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), {
    lazyEntries: true,
    decodeStrings: false,
  });
}

async function* entriesOf(zip: ZipFile): AsyncGenerator<Entry> {
  yield* zip.eachEntry();
}

/**
 * Older programs of Japanese Windows write names in Shift_JIS; newer ones say that theirs are UTF-8, or say nothing.
 */
function nameOf({ fileNameRaw, extraFields, generalPurposeBitFlag }: Entry): string {
  const unicode = extraFields.find(({ id, data }) => id === 0x7075 && data.length > 5);
  const raw = unicode ? unicode.data.subarray(5) : fileNameRaw;
  const isUtf8 = unicode !== undefined || (generalPurposeBitFlag & 0x800) !== 0;
  try {
    return new TextDecoder('utf-8', { fatal: !isUtf8 }).decode(raw);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return new TextDecoder('windows-31j').decode(raw);
  }
}

/** The stream fails where there is more in it than the entry says. */
async function contentOf(zip: ZipFile, entry: Entry): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  for await (const piece of await zip.openReadStreamPromise(entry)) pieces.push(piece as Uint8Array);
  return Buffer.concat(pieces);
}
