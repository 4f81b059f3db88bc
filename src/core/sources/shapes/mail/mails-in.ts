/** A mail as it stands in a mailbox file, and where it begins there. */
export interface BoxedMail {
  readonly bytes: Uint8Array;
  /** Counts from 1: the line that parts it from the mail before. */
  readonly line: number;
  /** Whether it was longer than what is kept of one. */
  readonly isCut: boolean;
}

// In bytes. Servers refuse larger ones; of a mail that is one the end is left out, which is an attachment.
const MOST_OF_A_MAIL = 50_000_000;
const [NEWLINE, LONGEST_LINE] = [10, 1000];
const FROM = Buffer.from('\nFrom ');
// `From - Wed Apr 30 21:30:00 2025` (Thunderbird), `From 18@xxx Wed Apr 30 12:30:00 +0000 2025` (Gmail).
const PARTING = [/^From \S/u, /\d:\d{2}(?!\d)/u, /\b\d{4}\b/u];
const HEADER = /^(?:[A-Za-z][\w-]{0,100}:(?!\/\/)|>From )/u;

/** Whether a file is a mailbox, by its first bytes. */
export function isMailbox(head: Uint8Array): boolean {
  const start = Buffer.from(head.subarray(0, 2 * LONGEST_LINE));
  return start.subarray(0, FROM.length - 1).equals(FROM.subarray(1)) && partsHere(start, 0) === true;
}

/**
 * The mails of a mailbox file (mbox, RFC 4155), one at a time: no more than one of them is held. A line that only
 * looks as if a mail began there is followed by no header.
 */
export async function* mailsIn(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  most = MOST_OF_A_MAIL,
): AsyncGenerator<BoxedMail> {
  const box = openBox(most);
  for await (const piece of pieces) yield* box.take(piece);
  yield* box.end();
}

interface Box {
  readonly take: (piece: Uint8Array) => readonly BoxedMail[];
  readonly end: () => readonly BoxedMail[];
}

function openBox(most: number): Box {
  // A newline in front makes the first mail begin as all others do.
  let waiting: Buffer = Buffer.from('\n');
  let open = openMail(0, most);
  const advance = (isEnd: boolean): readonly BoxedMail[] => {
    const mails: BoxedMail[] = [];
    let from = 0;
    for (let at = waiting.indexOf(FROM); at >= 0; at = waiting.indexOf(FROM, at + 1)) {
      const parts = partsHere(waiting, at + 1);
      if (parts === 'unknown' && !isEnd) break;
      if (parts !== true) continue;
      open.keep(waiting.subarray(from, at + 1));
      mails.push(...open.close());
      open = openMail(open.lineBelow(), most);
      from = at + 1;
    }
    // What may still turn out to part two mails waits for what follows.
    const end = isEnd ? waiting.length : Math.max(from, waiting.length - 2 * LONGEST_LINE - FROM.length);
    open.keep(waiting.subarray(from, end));
    waiting = Buffer.from(waiting.subarray(end));
    return mails;
  };
  return {
    take: (piece) => {
      waiting = Buffer.concat([waiting, piece]);
      return advance(false);
    },
    end: () => [...advance(true), ...open.close()],
  };
}

interface OpenMail {
  readonly keep: (bytes: Uint8Array) => void;
  /** Nothing where no mail has begun yet. */
  readonly close: () => readonly BoxedMail[];
  readonly lineBelow: () => number;
}

/** @param line where it begins; 0 for what stands in front of the first mail */
function openMail(line: number, most: number): OpenMail {
  const kept: Uint8Array[] = [];
  let [size, lines] = [0, 0];
  return {
    keep: (bytes) => {
      lines += linesIn(bytes);
      if (size < most && line > 0) kept.push(Buffer.from(bytes.subarray(0, most - size)));
      size += bytes.length;
    },
    close: () => (line === 0 ? [] : [{ bytes: Buffer.concat(kept), line, isCut: size > most }]),
    lineBelow: () => Math.max(1, line + lines),
  };
}

/** Whether a mail begins at this line: it parts two, and a header stands below it. */
function partsHere(bytes: Buffer, at: number): boolean | 'unknown' {
  const first = bytes.subarray(at, at + LONGEST_LINE).indexOf(NEWLINE);
  const isWhole = bytes.length >= at + 2 * LONGEST_LINE;
  if (first < 0) return isWhole ? false : 'unknown';
  const line = bytes.subarray(at, at + first).toString('latin1');
  if (!PARTING.every((sign) => sign.test(line))) return false;
  const below = bytes.subarray(at + first + 1, at + first + 1 + LONGEST_LINE).toString('latin1');
  return HEADER.test(below) || (below.includes('\n') || isWhole ? false : 'unknown');
}

function linesIn(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(NEWLINE); at >= 0; at = bytes.indexOf(NEWLINE, at + 1)) count += 1;
  return count;
}
