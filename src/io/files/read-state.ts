import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { Complaint } from '../../core/complaint.ts';
import type { FileState } from '../../facts.ts';
import { codeOf } from './errno.ts';
import { naming } from './file-complaint.ts';

/**
 * A text file as it is, with its byte order mark and its line endings. Throws a `Complaint` for bytes that are not
 * UTF-8, since to write them back would lose them, and for a pipe or a device, which would be read for ever.
 */
export async function readState(path: string): Promise<FileState> {
  const absolute = resolve(path);
  const bytes = await naming(absolute, async () => bytesOrNull(absolute));
  if (bytes === null) return { path: absolute, text: '', digest: null };
  return { path: absolute, text: decode(bytes, absolute), digest: digestOf(bytes) };
}

/** What tells one state of a file from another. */
export function digestOf(bytes: Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

function bytesOrNull(path: string): Uint8Array | null {
  try {
    const state = statSync(path);
    if (!state.isFile() && !state.isDirectory()) throw noFile(path);
    return readFileSync(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

function noFile(path: string): Complaint {
  return new Complaint({
    en:
      `${path} is not a regular file, so a draft cannot be kept there. Name another one; without -o and --write ` +
      'the draft goes to standard output',
    ja: `${path} はファイルではないので、原稿を置けません。別のファイルを指定してください。-o も --write も付けなければ、原稿は標準出力に出ます`,
  });
}

function decode(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new Complaint({
      en: `${path} is not UTF-8 text, so it was left alone. Save it as UTF-8 in your editor and run the command again`,
      ja: `${path} は UTF-8 ではないので、手を付けていません。エディターで UTF-8 で保存し直してから、もう一度実行してください`,
    });
  }
}
