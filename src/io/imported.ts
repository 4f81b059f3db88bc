import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { SettledBefore } from '../core/library/settled.ts';
import { monthFile } from '../core/month/month-files.ts';
import type { Month } from '../model.ts';
import type { Imported } from '../world.ts';
import { replaceDerived } from './files/derived.ts';
import { naming } from './files/file-complaint.ts';
import { readRegular } from './files/regular.ts';
import { readUnderSum, underSum } from './files/summed.ts';
import { linesWith } from './lines-with.ts';

/** How a month's file begins: so many bytes, of this sum. */
interface Beginning {
  readonly size: number;
  readonly sum: number;
}
type Beginnings = Readonly<Record<string, Beginning>>;

export interface ImportedOptions {
  readonly folder: string;
  /** The program's sum: another one may read the same file otherwise. */
  readonly build: string;
  /** The months that have a file. */
  readonly months: () => Promise<readonly Month[]>;
}

/** An edge that also hears what the library appends. */
export interface HearingImported extends Imported {
  readonly appended: (month: Month, lines: readonly string[]) => void;
}

/**
 * `.roundup/imported`: under its sum how the library's files began, in JSON, and the rows. Where a file does not begin
 * so any more, nothing is remembered.
 */
export function openImported({ folder, build, months }: ImportedOptions): HearingImported {
  const file = join(folder, '.roundup', 'imported');
  // What the files are when this run has ended, if no other has written into them.
  let now: Map<Month, Beginning> | null = null;
  return {
    recall: async (basis) => {
      const known = readImported(file, `${build} ${basis}`);
      const later: SettledBefore['later'][number][] = [];
      let begins = known !== null;
      now = new Map();
      for (const month of await months()) {
        const path = join(folder, monthFile('links', month));
        const bytes = await naming(path, () => readRegular(path));
        now.set(month, { size: bytes.length, sum: crc32(bytes) });
        const { size, sum } = known?.files[month] ?? { size: 0, sum: 0 };
        begins &&= bytes.length >= size && crc32(bytes.subarray(0, size)) === sum;
        if (begins) for (const link of linesWith(behind(bytes, size), ['http'])) later.push({ month, link });
      }
      const isWhole = begins && Object.keys(known?.files ?? {}).every((month) => now?.has(month as Month));
      return known !== null && isWhole ? { rows: known.rows, later } : { rows: new Uint8Array(), later: [] };
    },
    appended: (month, lines) => {
      if (now === null) return;
      const { size, sum } = now.get(month) ?? { size: 0, sum: 0 };
      const text = Buffer.from(lines.join(''));
      now.set(month, { size: size + text.length, sum: crc32(text, sum) });
    },
    remember: async (basis, rows) => {
      if (now === null) return;
      const head = JSON.stringify({ basis: `${build} ${basis}`, files: Object.fromEntries(now) });
      replaceDerived(file, underSum(Buffer.concat([Buffer.from(`${head}\n`), rows])));
    },
  };
}

/** The lines that have come since, or have come whole: a program that copies the folder may bring one in two halves. */
function behind(bytes: Buffer, size: number): Buffer {
  return bytes.subarray(bytes.subarray(0, size).lastIndexOf('\n') + 1);
}

interface KnownImports {
  readonly files: Beginnings;
  readonly rows: Uint8Array;
}

/** Null where nothing is remembered of this basis. */
function readImported(file: string, basis: string): KnownImports | null {
  const [first, rows] = readUnderSum(file) ?? [];
  if (first === undefined || rows === undefined) return null;
  const head = JSON.parse(first.toString('utf8')) as { readonly basis: string; readonly files: Beginnings };
  return head.basis === basis ? { files: head.files, rows } : null;
}
