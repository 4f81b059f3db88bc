import type { FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Complaint } from '../../core/complaint.ts';
import { makeFolder, syncFolder } from './durable.ts';
import { codeOf } from './errno.ts';
import { naming } from './file-complaint.ts';
import { openRegular } from './regular.ts';

// Each time another writer has to have torn a line of its own in that very instant.
const TRIES = 5;
// Characters of lines that go into one write; a longer line is a write of its own.
const PIECE = 65_536;

/**
 * Adds lines to a file, durable when it resolves. O_APPEND and whole lines in a write: two writers at once lose
 * nothing. A torn last line, of a crash or a full disk, is ended first; one that another writer leaves meanwhile would
 * take the line behind it along, so that is written once more. A disk that fills up in the middle keeps the lines
 * before that.
 */
export async function appendLines(file: string, lines: readonly string[]): Promise<void> {
  if (lines.length === 0) return;
  await naming(file, async () => {
    await makeFolder(dirname(file));
    const handle = await openRegular(file, 'a+');
    try {
      const { size } = await handle.stat();
      const endsTorn = size > 0 && (await lastByte(handle, size)) !== 0x0a;
      const [first = '', ...others] = piecesOf(lines);
      for (const piece of [endsTorn ? `\n${first}` : first, ...others]) await writeWhole(handle, piece, file);
      await mendFrom(handle, size, lines, file);
      await handle.sync();
      if (size === 0) await syncFolder(dirname(file));
    } finally {
      await handle.close();
    }
  });
}

/** Writes those of the lines again that do not stand on a line of their own behind `size`. */
async function mendFrom(handle: FileHandle, size: number, lines: readonly string[], file: string): Promise<void> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    // What stands behind the last line end is not a whole line yet.
    const standing = new Set((await textFrom(handle, size)).split('\n').slice(0, -1));
    const lost = lines.filter((line) => !standing.has(line.trimEnd()));
    if (lost.length === 0) return;
    for (const line of lost) await writeWhole(handle, `\n${line}`, file);
  }
  throw torn(file);
}

async function textFrom(handle: FileHandle, start: number): Promise<string> {
  const { size } = await handle.stat();
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(size - start), 0, size - start, start);
  return buffer.toString('utf8', 0, bytesRead);
}

/** The lines in pieces of whole ones. */
function piecesOf(lines: readonly string[]): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const line of lines) {
    if (piece !== '' && piece.length + line.length > PIECE) {
      pieces.push(piece);
      piece = '';
    }
    piece += line;
  }
  return [...pieces, piece];
}

async function writeWhole(handle: FileHandle, text: string, file: string): Promise<void> {
  const bytes = Buffer.from(text);
  try {
    const { bytesWritten } = await handle.write(bytes);
    if (bytesWritten < bytes.length) throw full(file);
  } catch (error) {
    throw ['ENOSPC', 'EDQUOT'].includes(codeOf(error) ?? '') ? full(file) : error;
  }
}

async function lastByte(handle: FileHandle, size: number): Promise<number | undefined> {
  const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, size - 1);
  return buffer[0];
}

function torn(file: string): Complaint {
  return new Complaint({
    en:
      `${file}: other programs keep tearing lines of this file; not everything was saved. Run the command again: ` +
      'what is saved already is recognised',
    ja: `${file}: 別のプログラムがこのファイルの行を壊し続けているため、すべては保存できていません。もう一度実行してください。保存済みのものは重複しません`,
  });
}

function full(file: string): Complaint {
  return new Complaint({
    en:
      `${file}: the disk is full; not everything was saved. Make room and run the command again: what is saved ` +
      'already is recognised',
    ja: `${file}: ディスクがいっぱいで、すべては保存できていません。空きを作ってからもう一度実行してください。保存済みのものは重複しません`,
  });
}
