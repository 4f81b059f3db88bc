import type { Problem } from '../../model.ts';
import type { Settled } from '../library/settled.ts';
import type { Settings } from '../settings/settings.ts';
import { detect, detectAs, requireKind } from './detect.ts';
import { foundLinks } from './found-links.ts';
import { listedLinks } from './listed-links.ts';
import { openFile } from './opened.ts';
import { parseMailbox } from './parse-mailbox.ts';
import { isMailbox } from './shapes/mail/mails-in.ts';
import { packedArchive, type PackedArchive } from './shapes/listed-pages.ts';
import type { NearDay } from './shapes/text/year-near.ts';
import type { Found, FoundStream, Query } from './source.ts';
import { withWholeChannels } from './slack-channels.ts';
import { unpacked } from './unpack.ts';
import { isZip, ZIP_LIMITS, type PackedFile, type ZipLimits } from './binary/zip.ts';

export interface SourceOptions {
  /** What a date without an offset means. */
  readonly timeZone: string;
  /** What a day without a year is near to, where the file does not tell. */
  readonly near?: NearDay | undefined;
  /** The kind, where it is not to be detected. */
  readonly from?: string | undefined;
  /** Which folders become tags; without it, all. */
  readonly folders?: Settings['folders'] | undefined;
  /** Links of the file that need not be looked at; of a file in a zip all are. */
  readonly settled?: Pick<Settled, 'has'> | undefined;
  /** Asks the file where it is a database. */
  readonly query?: Query | undefined;
  /** What may be unpacked of it in all. */
  readonly limits?: ZipLimits | undefined;
}

/**
 * The links of a file, or of the files in a zip. Never throws for what a file
 * holds: what is not understood is a Problem.
 * @param file its name, for messages and for the date in it
 */
export async function parseSource(bytes: Uint8Array, file: string, options: SourceOptions): Promise<Found> {
  return whole(await streamSource(bytes, file, options));
}

/** The links of a file, or of the files in a zip, each made when it is asked for. */
export async function streamSource(bytes: Uint8Array, file: string, options: SourceOptions): Promise<FoundStream> {
  return streamPacked(bytes, file, options, { depth: 0, left: options.limits ?? ZIP_LIMITS });
}

/** All links of a stream, held at once. */
export function whole({ links, beside }: FoundStream): Found {
  const all = [...links];
  return { ...beside(), links: all };
}

// A zip of archives is a zip of zips.
const MOST_DEPTH = 1;

/** How deep a file is packed; and what may still be unpacked, which the zips inside a zip share. */
interface Packing {
  readonly depth: number;
  left: ZipLimits;
}

async function streamPacked(
  bytes: Uint8Array,
  file: string,
  options: SourceOptions,
  packing: Packing,
): Promise<FoundStream> {
  const { files: packed, problems } =
    packing.depth > MOST_DEPTH ? { files: null, problems: [] } : await unpacked(bytes, file, packing.left);
  if (packed === null) return streamFile(bytes, file, options);
  const files = withWholeChannels(packed);
  packing.left = {
    mostBytes: packing.left.mostBytes - packed.reduce((sum, one) => sum + one.bytes.length, 0),
    mostFiles: packing.left.mostFiles - packed.length,
  };
  const inside = { ...options, query: undefined, settled: undefined };
  const archive = packedArchive(files, options.timeZone);
  if (archive) return streamOf(await parseArchive(archive, file, { options: inside, problems }));
  const parts: Part[] = [];
  for (const one of files) {
    const within = { depth: packing.depth + 1, left: packing.left };
    parts.push({ ...one, found: whole(await streamPacked(one.bytes, one.file, inside, within)) });
    packing.left = within.left;
  }
  return streamOf(together(parts, problems));
}

function streamOf({ links, ...beside }: Found): FoundStream {
  return { links, beside: () => beside };
}

/** A file of a zip, and what was found in it. */
interface Part extends PackedFile {
  readonly found: Found;
}

/** What a zip holds: beside what a service has written stand its own files, who is who, settings, pictures. */
function together(parts: readonly Part[], problems: readonly Problem[]): Found {
  const holding = parts.filter(({ found }) => found.links.length > 0);
  const isOfService = holding.some(({ found }) => !GENERIC.has(found.kind));
  const isBeside = ({ file, found }: Part): boolean => isOfService && GENERIC.has(found.kind) && !LISTS.test(file);
  const [kept, leftOut] = [holding.filter((part) => !isBeside(part)), holding.filter(isBeside)];
  const told = kept.length > 0 ? kept : parts;
  // What a zip inside could not be unpacked of may have been links.
  const unread = parts.filter((part) => !told.includes(part) && isZip(part.bytes));
  const guessed = told.reduce((sum, { found }) => sum + (found.guessed ?? 0), 0);
  return {
    kind: kept[0]?.found.kind ?? 'unreadable',
    links: told.flatMap(({ found }) => found.links),
    problems: [...problems, ...[...told, ...unread].flatMap(({ found }) => found.problems)],
    passedOver: told.reduce((sum, { found }) => sum + found.passedOver, 0),
    ...(guessed > 0 && { guessed }),
    ...linesTold(told),
    ...(leftOut.length > 0 && { leftOut: leftOut.map(({ file }) => file) }),
    unpacked: kept.map(({ file, found }) => ({ kind: found.kind, file })),
  };
}

/** What is told of lines, of all files. */
function linesTold(parts: readonly Part[]): Pick<Found, 'left' | 'garbled' | 'passed'> {
  const left = parts.flatMap(({ found }) => found.left ?? []);
  const garbled = parts.flatMap(({ found }) => found.garbled ?? []);
  const passed = parts.flatMap(({ found }) => found.passed ?? []);
  return {
    ...(left.length > 0 && { left }),
    ...(garbled.length > 0 && { garbled }),
    ...(passed.length > 0 && { passed }),
  };
}

interface Unpacked {
  readonly options: SourceOptions;
  readonly problems: readonly Problem[];
}

async function parseArchive(
  { archives, pages }: PackedArchive,
  file: string,
  { options, problems }: Unpacked,
): Promise<Found> {
  const all: Found[] = [];
  for (const one of archives) all.push(whole(await streamFile(one.bytes, one.file, { ...options, from: undefined })));
  const listed = whole(foundLinks({ links: pages, problems: [] }, { kind: 'warc', file, folders: options.folders }));
  const kept = all.flatMap(({ links }) => links);
  return {
    kind: 'warc',
    links: listedLinks(kept, listed.links),
    problems: [...problems, ...all.flatMap((found) => found.problems)],
    passedOver: listed.passedOver,
  };
}

// Google's saved lists have no form of their own.
const LISTS = /\/Takeout\/(?:Saved|保存済み)\/[^/]+\.csv$/u;
const GENERIC: ReadonlySet<string> = new Set(['json', 'csv', 'xml', 'html', 'feed', 'text', 'unreadable']);

async function streamFile(bytes: Uint8Array, file: string, options: SourceOptions): Promise<FoundStream> {
  const { timeZone, near, from, query } = options;
  if (isMailbox(bytes) && (from === undefined || from === 'mail')) return streamMailbox([bytes], file, options);
  const opened = await openFile(bytes, file, { timeZone, near, query });
  const { kind, form } = from === undefined || !opened.isText ? detect(opened) : detectAs(requireKind(from), opened);
  const { folders, settled } = options;
  return foundLinks(await form.read(opened), { kind, file, folders, settled, garbled: opened.garbled() });
}

/** The links of a mailbox file (`isMailbox`) of any size, which is read once and never held as a whole. */
export async function streamMailbox(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  file: string,
  options: SourceOptions,
): Promise<FoundStream> {
  return foundLinks(await parseMailbox(pieces, options.timeZone), { kind: 'mail', file, folders: options.folders });
}
