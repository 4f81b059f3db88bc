import type { Problem } from '../../model.ts';
import { isMozLz4, unpackMozLz4 } from './binary/lz4-block.ts';
import { isZip, unpackZip, ZIP_LIMITS, type PackedFile, type ZipLimits } from './binary/zip.ts';

export interface UnpackedFiles {
  readonly files: readonly PackedFile[] | null;
  readonly problems: readonly Problem[];
}

/** The files in a file that only packs others, and what could not be unpacked; null where it packs none. */
export async function unpacked(
  bytes: Uint8Array,
  file: string,
  limits: ZipLimits = ZIP_LIMITS,
): Promise<UnpackedFiles> {
  if (isMozLz4(bytes)) {
    const json = unpackMozLz4(bytes);
    return { files: json && [{ file, bytes: json }], problems: [] };
  }
  return isZip(bytes) ? unpackZip(bytes, file, limits) : { files: null, problems: [] };
}
