import { replaceDerived } from './files/derived.ts';
import type { ReadLog } from './files/read-log.ts';
import { underSum, wholeUnderSum } from './files/summed.ts';

interface OfVersion<T> {
  readonly version: string;
  readonly readings: Readonly<Record<string, T>>;
}

/**
 * What the file remembers; nothing where it is not there, not as it was written, or of
 * another version: it is derived, and made again.
 */
export async function readArticlesFile<T>(
  file: string,
  version: string,
  log: ReadLog,
): Promise<ReadonlyMap<string, T>> {
  // Whatever the reason, it can be made anew.
  const bytes = await log.bytes(file).catch(() => null);
  const json = bytes && wholeUnderSum(bytes);
  if (json === null) return new Map();
  const remembered = JSON.parse(json.toString('utf8')) as OfVersion<T>;
  return remembered.version === version ? new Map(Object.entries(remembered.readings)) : new Map();
}

/** Its sum stands in the first line: one bit that the disk has turned would stand in the draft as what a page says. */
export function writeArticlesFile<T>(file: string, version: string, readings: ReadonlyMap<string, T>): void {
  const json = JSON.stringify({ version, readings: Object.fromEntries(readings) } satisfies OfVersion<T>);
  replaceDerived(file, underSum(json));
}
