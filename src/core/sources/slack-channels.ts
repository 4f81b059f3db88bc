import type { PackedFile } from './binary/zip.ts';
import { hasAll } from './shapes/json-fields.ts';
import { items, parsedJson } from '../text/json-values.ts';

const DAY_FILE = /^(.*[/\\])\d{4}-\d{2}-\d{2}\.json$/u;

/**
 * The files of a zip, the days of a channel of Slack joined to one: whether the author alone writes in it is not told
 * by a day on which one person wrote.
 */
export function withWholeChannels(files: readonly PackedFile[]): readonly PackedFile[] {
  const channels = new Map<string, PackedFile[]>();
  for (const one of files) {
    const folder = DAY_FILE.exec(one.file)?.[1];
    if (folder !== undefined) channels.set(folder, [...(channels.get(folder) ?? []), one]);
  }
  const joined = new Map<PackedFile, PackedFile | null>();
  for (const [folder, days] of channels) {
    const whole = days.length > 1 ? joinedDays(days) : null;
    if (whole) for (const day of days) joined.set(day, day === days[0] ? { file: folder, bytes: whole } : null);
  }
  return files.flatMap((one) => (joined.has(one) ? (joined.get(one) ?? []) : [one]));
}

/** Null where they are not what Slack writes. */
function joinedDays(days: readonly PackedFile[]): Uint8Array | null {
  const all = days.map(({ bytes }) => parsedJson(new TextDecoder().decode(bytes)));
  const isSlack = all.every((day) => Array.isArray(day) && items(day).every((one) => hasAll(one, ['type', 'ts'])));
  return isSlack ? new TextEncoder().encode(JSON.stringify(all.flat())) : null;
}
