import { mkdir, open, readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { linkLine, parseLine, parseLinks } from '../core/library/links-file.ts';
import type { PlacedLink } from '../core/library/add-links.ts';
import { parseMonth } from '../core/month/month.ts';
import type { Link, Month } from '../model.ts';
import type { Library } from '../world.ts';

/** `links/YYYY-MM.jsonl` of a roundup folder. */
export function openLibrary(folder: string): Library {
  const links = join(folder, 'links');
  const fileOf = (month: Month): string => join(links, `${month}.jsonl`);

  async function months(): Promise<readonly Month[]> {
    const names = await absentAs(readdir(links), []);
    return names.flatMap((name) => (name.endsWith('.jsonl') ? (parseMonth(name.slice(0, -6)) ?? []) : [])).sort();
  }

  return {
    months,
    read: async (month) => ({ month, ...parseLinks(await absentAs(readFile(fileOf(month), 'utf8'), ''), fileOf(month)) }),
    mentioning: async (hosts) => {
      const placed = await Promise.all((await months()).map(async (month) => linesWith(await readFile(fileOf(month)), hosts).map((link) => ({ month, link }))));
      return placed.flat();
    },
    append: async (month, added) => {
      await mkdir(links, { recursive: true });
      await appendLines(fileOf(month), added.map(linkLine));
    },
  } satisfies Library;
}

/** The Links of the lines that hold one of the host names, later lines over earlier ones. Other lines are not even parsed. */
function linesWith(bytes: Buffer, hosts: readonly string[]): readonly PlacedLink['link'][] {
  const found = new Map<number, Link>();
  for (const host of hosts) {
    for (let at = bytes.indexOf(host); at >= 0; ) {
      const start = bytes.lastIndexOf('\n', at) + 1;
      const end = bytes.indexOf('\n', at);
      const link = parseLine(bytes.toString('utf8', start, end < 0 ? bytes.length : end));
      if ('url' in link) found.set(start, link);
      at = end < 0 ? -1 : bytes.indexOf(host, end);
    }
  }
  return [...found].sort(([one], [other]) => one - other).map(([, link]) => link);
}

/** O_APPEND and one write per line: two writers at once lose nothing. A torn last line of a crash is ended first. */
async function appendLines(file: string, lines: readonly string[]): Promise<void> {
  const handle = await open(file, 'a+');
  try {
    const { size } = await handle.stat();
    const last = Buffer.alloc(1);
    if (size > 0) await handle.read(last, 0, 1, size - 1);
    if (size > 0 && last[0] !== 0x0a) await handle.write('\n');
    for (const line of lines) {
      const bytes = Buffer.from(line);
      const { bytesWritten } = await handle.write(bytes);
      if (bytesWritten < bytes.length) throw new Error(`${file}: only ${bytesWritten} of ${bytes.length} bytes could be written; is the disk full?`);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function absentAs<T>(reading: Promise<T>, fallback: T): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return fallback;
    throw error;
  }
}
