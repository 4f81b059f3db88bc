import type { Moment } from '../../model.ts';
import { readMoment } from '../month/read-moment.ts';
import type { LineProblem, Parsed, RawLink } from './source.ts';
import { mailLinks } from './shapes/mail/mail-links.ts';
import { mailsIn, type BoxedMail } from './shapes/mail/mails-in.ts';

const [MARK, NEWLINE] = [0x3e, 10];
const FROM = Buffer.from('From ');

/** The links of every mail in a mailbox file, each saved when its mail was sent. A mail at a time is held. */
export async function parseMailbox(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  timeZone: string,
): Promise<Parsed> {
  const links: RawLink[] = [];
  const problems: LineProblem[] = [];
  for await (const mail of mailsIn(pieces)) {
    const { line } = mail;
    const found = await mailLinks(mailOf(mail), timeZone);
    if ('damage' in found) problems.push({ line, message: found.damage });
    else for (const link of found) links.push({ ...link, line, savedAt: link.savedAt ?? partedAt(mail) });
    if (mail.isCut) problems.push({ line, message: CUT });
  }
  return { links, problems };
}

const CUT = {
  en: 'this mail has more than 50 MB: it was read as far as that',
  ja: '50 MB を超えるメールなので、そこまでを読みました',
};

// `Wed Apr 30 21:30:00 2025`, with a zone before the year or none: then it is UTC (RFC 4155).
const STAMP = /([a-z]{3}) {1,2}(\d{1,2}) (\d{1,2}:\d{2}(?::\d{2})?) (?:([+-]\d{4}) )?(\d{4})/iu;

/** When the line that parts it from the one before says that it came, for a mail that has no date itself. */
function partedAt({ bytes }: BoxedMail): Moment | null {
  const line = new TextDecoder('latin1').decode(bytes.subarray(0, bytes.indexOf(NEWLINE)));
  const [, month, day, time, zone = '+0000', year] = STAMP.exec(line) ?? [];
  return day === undefined ? null : readMoment(`${day} ${month} ${year} ${time} ${zone}`, 'UTC');
}

/** Without the line that parts it from the one before, and without the `>` that keeps its own lines from parting. */
function mailOf({ bytes }: BoxedMail): Uint8Array {
  const given = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const pieces: Uint8Array[] = [];
  let from = given.indexOf(NEWLINE) + 1;
  for (let at = given.indexOf('From ', from); at >= 0; at = given.indexOf('From ', at + FROM.length)) {
    let mark = at;
    while (mark > from && given[mark - 1] === MARK) mark -= 1;
    if (mark === at || given[mark - 1] !== NEWLINE) continue;
    pieces.push(given.subarray(from, at - 1));
    from = at;
  }
  return Buffer.concat([...pieces, given.subarray(from)]);
}
