import { readMoment } from '../../../month/read-moment.ts';
import type { Message } from '../../../../model.ts';
import type { RawLink } from '../../source.ts';
import { messageLinks } from '../message-links.ts';
import { isRemark } from '../text/sentences.ts';
import { noteLinks, type OwnLink } from '../note-links.ts';
import { mailBody } from './own-lines.ts';
import { withoutNotices } from './notices.ts';
import { isOwnMail } from './own-mail.ts';
import { htmlLines } from '../html-lines.ts';
import { EMPTY_SUBJECTS } from './subject-words.ts';

const [MOST_DEPTH, MOST_HEADER_BYTES] = [50, 1_000_000];
const ANSWERED = /^(?:re|fwd?|fw|aw|wg|返信|転送)\s?(?:\[\d+\])?[:：]/iu;

/** The links of a mail; a Message of what is wrong with it where it cannot be read. */
export type MailLinks = readonly Omit<RawLink, 'line'>[] | { readonly damage: Message };

/**
 * The links of a mail, saved when it was sent. What authors write to themselves is read as any note of theirs;
 * nothing in another mail is their words.
 */
export async function mailLinks(bytes: Uint8Array, timeZone: string): Promise<MailLinks> {
  const { default: PostalMime } = await import('postal-mime');
  const limits = { maxNestingDepth: MOST_DEPTH, maxHeadersSize: MOST_HEADER_BYTES };
  const mail = await PostalMime.parse(Buffer.from(bytes), limits).catch((error: unknown) => {
    if (error instanceof Error) return null;
    throw error;
  });
  if (mail === null) return { damage: DAMAGED };
  const text = mail.text ?? (mail.html === undefined ? '' : await htmlLines(mail.html));
  const savedAt = mail.date === undefined ? null : readMoment(mail.date, timeZone);
  if (!isOwnMail(mail)) return messageLinks(withoutNotices(text), false).map((link) => ({ ...link, savedAt }));
  const { own, others } = mailBody(text);
  const subject = mail.subject ?? '';
  const [mine, theirs] = [await ownLinks(own, subject, timeZone), messageLinks(withoutNotices(others), false)];
  // What is said above a mail that is passed on is about what stands in it.
  const above = mine.length === 0 ? own.trim() : '';
  const passedOn = theirs.map((link, index) => (index === 0 ? { ...link, note: above } : link));
  return [...mine, ...passedOn].map((link) => ({ ...link, savedAt }));
}

/**
 * Programs that share a page put its title into the subject, so that does not count as a remark unless it speaks
 * like one.
 */
async function ownLinks(own: string, subject: string, timeZone: string): Promise<readonly OwnLink[]> {
  const links = await noteLinks(own, timeZone);
  const [sole] = links;
  const head = headOf(subject);
  if (!sole || links.length > 1 || head === '' || head === sole.title) return links;
  const words = sole.note.split('\n').filter((line) => line !== head);
  return isRemark(head) || sole.title !== ''
    ? [{ ...sole, note: [head, ...words].join('\n').trim() }]
    : [{ ...sole, title: head, note: words.join('\n').trim() }];
}

/** What a subject says; '' where that is nothing, or another's words. */
function headOf(subject: string): string {
  const words = subject.trim();
  return EMPTY_SUBJECTS.has(words.toLowerCase()) || ANSWERED.test(words) ? '' : words;
}

const DAMAGED = { en: 'this mail is damaged', ja: 'メールが壊れています' };
