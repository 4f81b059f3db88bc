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
    else for (const link of found) links.push({ ...link, line });
    if (mail.isCut) problems.push({ line, message: CUT });
  }
  return { links, problems };
}

const CUT = {
  en: 'this mail has more than 50 MB: it was read as far as that',
  ja: '50 MB を超えるメールなので、そこまでを読みました',
};

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
