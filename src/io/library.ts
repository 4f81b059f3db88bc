import { isUtf8 } from 'node:buffer';
import { join } from 'node:path';
import { linkLine, parseLine, parseLinks, type LinkLine } from '../core/library/links-file.ts';
import type { PlacedLink } from '../core/library/add-links.ts';
import { tallyLines } from '../core/library/tally-lines.ts';
import { monthFile, monthInName } from '../core/month/month-files.ts';
import type { Message, Month, MonthLinks, Problem } from '../model.ts';
import type { Library } from '../world.ts';
import { appendLines } from './files/append-lines.ts';
import { naming } from './files/file-complaint.ts';
import { openReadLog, type ReadLog } from './files/read-log.ts';
import { strayTeller } from './files/strays.ts';
import { linesWith } from './lines-with.ts';

const NOT_UTF8: Message = {
  en:
    'this line holds bytes that are not UTF-8 (shown as \ufffd). Correct the line, or bring the file back from a ' +
    'backup',
  ja: 'この行には UTF-8 ではないバイトがあります（\ufffd と表示）。行を直すか、ファイルをバックアップから戻してください',
};

// Every line that is a link holds its URL.
const EVERY_LINE = ['http'];
// Looking through all bytes once for each of more names takes longer than reading every line.
const MANY_HOSTS = 32;

export interface LibraryOptions {
  readonly log?: ReadLog;
  /** Told of the copies and placeholders of every month that is read. */
  readonly complain?: (problem: Problem) => void;
  /** Hears what stands in a month's file from now on. */
  readonly appended?: (month: Month, lines: readonly string[]) => void;
}

/** `links/YYYY-MM.jsonl` of a roundup folder. */
export function openLibrary(folder: string, { log = openReadLog(), complain, appended }: LibraryOptions = {}): Library {
  const links = join(folder, 'links');
  const tellStrays = complain
    ? strayTeller({ path: links, kind: 'links', log, complain })
    : async (): Promise<void> => undefined;
  const fileOf = (month: Month): string => join(folder, monthFile('links', month));
  // A draft asks for the same months from several sides.
  const read = new Map<Month, { readonly bytes: Buffer; readonly saved: MonthLinks }>();

  async function months(): Promise<readonly Month[]> {
    const names = (await naming(links, () => log.names(links))) ?? [];
    return names.flatMap((name) => monthInName('links', name) ?? []).sort();
  }

  const bytesOf = async (month: Month): Promise<Buffer> =>
    (await naming(fileOf(month), () => log.bytes(fileOf(month)))) ?? Buffer.alloc(0);

  // A save asks for the last lines, and then for those that mention a host, `doctor` for a tally: years of links are
  // read once.
  const ahead = new Map<Month, Buffer>();
  const takeAhead = async (month: Month): Promise<Buffer> => {
    const bytes = ahead.get(month) ?? (await bytesOf(month));
    ahead.delete(month);
    return bytes;
  };

  return {
    months,
    read: async (month) => {
      await naming(links, () => tellStrays(month));
      const bytes = await bytesOf(month);
      const known = read.get(month);
      if (known?.bytes.equals(bytes)) return known.saved;
      const parsed = parseLinks(bytes.toString('utf8'), fileOf(month));
      const saved = { month, links: parsed.links, problems: [...notUtf8(bytes, fileOf(month)), ...parsed.problems] };
      read.set(month, { bytes, saved });
      return saved;
    },
    tally: async (month) => {
      await naming(links, () => tellStrays(month));
      const bytes = await takeAhead(month);
      const { links: count, problems } = tallyLines(bytes, fileOf(month));
      return { links: count, problems: [...notUtf8(bytes, fileOf(month)), ...problems] };
    },
    lastLines: async () => {
      const all = await Promise.all((await months()).map(async (month) => ({ month, bytes: await bytesOf(month) })));
      for (const { month, bytes } of all) ahead.set(month, bytes);
      return all.flatMap(({ bytes }) => lastLine(bytes));
    },
    lines: () => mentioning(EVERY_LINE),
    mentioning: (hosts) => mentioning(hosts.length > MANY_HOSTS ? EVERY_LINE : hosts),
    append: async (month, added) => {
      ahead.clear();
      const lines = added.map(linkLine);
      await appendLines(fileOf(month), lines);
      appended?.(month, lines);
    },
  } satisfies Library;

  async function mentioning(hosts: readonly string[]): Promise<readonly PlacedLink[]> {
    await naming(links, () => tellStrays(null));
    const placed = await Promise.all(
      (await months()).map(async (month) => linesWith(await takeAhead(month), hosts).map((link) => ({ month, link }))),
    );
    return placed.flat();
  }
}

/** None where it cannot be read. */
function lastLine(bytes: Buffer): readonly LinkLine[] {
  const line = bytes.toString('utf8', bytes.lastIndexOf('\n', bytes.length - 2) + 1);
  const link = line.trim() === '' ? null : parseLine(line.replace(/^\ufeff/u, ''));
  return link !== null && 'url' in link ? [link] : [];
}

/** Lines with bytes that are not UTF-8 are told, since what stands there is no longer what was saved. */
function notUtf8(bytes: Buffer, file: string): readonly Problem[] {
  if (isUtf8(bytes)) return [];
  const problems: Problem[] = [];
  for (let [line, start] = [1, 0]; start < bytes.length; line += 1) {
    const end = bytes.indexOf(0x0a, start);
    if (!isUtf8(bytes.subarray(start, end < 0 ? undefined : end)))
      problems.push({ place: { file, line }, message: NOT_UTF8 });
    start = end < 0 ? bytes.length : end + 1;
  }
  return problems;
}
