import { dirname } from 'node:path';
import { Complaint } from '../../core/complaint.ts';
import { closeSync, fstatSync, fsyncSync, readSync, writeSync } from './disk.ts';
import { makeFolder, syncFolder } from './durable.ts';
import { codeOf } from './errno.ts';
import { naming } from './file-complaint.ts';
import { openRegularSync } from './regular.ts';

// Each time another writer has to have torn a line of its own in that very instant.
const TRIES = 5;
// Characters of lines that go into one write; a longer line is a write of its own.
const PIECE = 65_536;

/**
 * Adds lines to a file, durable when it resolves. O_APPEND and whole lines in a write: two writers at once lose
 * nothing. A torn last line, of a crash or a full disk, is ended first; one that another writer leaves meanwhile would
 * take the line behind it along, so that is written once more. A disk that fills up in the middle keeps the lines
 * before that. Nothing else is done meanwhile: to wait for each step takes longer than most of them.
 */
export async function appendLines(file: string, lines: readonly string[]): Promise<void> {
  if (lines.length === 0) return;
  await naming(file, async () => {
    makeFolder(dirname(file));
    const opened = openRegularSync(file, 'a+');
    try {
      const { size } = fstatSync(opened);
      const endsTorn = size > 0 && bytesFrom(opened, size - 1)[0] !== 0x0a;
      const [first = '', ...others] = piecesOf(lines);
      for (const piece of [endsTorn ? `\n${first}` : first, ...others]) writeWhole(opened, piece, file);
      mendFrom(opened, size, lines, file);
      fsyncSync(opened);
      if (size === 0) syncFolder(dirname(file));
    } finally {
      closeSync(opened);
    }
  });
}

/** Writes those of the lines again that do not stand on a line of their own behind `size`. */
function mendFrom(opened: number, size: number, lines: readonly string[], file: string): void {
  for (let tries = 0; tries < TRIES; tries += 1) {
    // What stands behind the last line end is not a whole line yet.
    const standing = new Set(bytesFrom(opened, size).toString('utf8').split('\n').slice(0, -1));
    const lost = lines.filter((line) => !standing.has(line.trimEnd()));
    if (lost.length === 0) return;
    for (const line of lost) writeWhole(opened, `\n${line}`, file);
  }
  throw torn(file);
}

function bytesFrom(opened: number, start: number): Buffer {
  const bytes = Buffer.alloc(Math.max(0, fstatSync(opened).size - start));
  return bytes.subarray(0, readSync(opened, bytes, 0, bytes.length, start));
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

function writeWhole(opened: number, text: string, file: string): void {
  const bytes = Buffer.from(text);
  try {
    if (writeSync(opened, bytes) < bytes.length) throw full(file);
  } catch (error) {
    throw ['ENOSPC', 'EDQUOT'].includes(codeOf(error) ?? '') ? full(file) : error;
  }
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
