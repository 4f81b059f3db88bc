import type { Email } from 'postal-mime';
import { decodedWords } from '../saved/mime.ts';

const BULK_HEADERS = ['list-id', 'list-unsubscribe', 'auto-submitted', 'feedback-id'];
const BULK = /^(?:bulk|list|junk)$/iu;
const FORGED = /\b(?:dmarc|spf|dkim)=(?:fail|permerror)\b/iu;
const SPAM = /(?:^|[,;])\s*(?:spam|junk|迷惑メール)\s*(?:$|[,;])/iu;

/**
 * Whether a mail was sent to its own author and to nobody else. Whoever sends spam writes the receiver's address into
 * "From", too: what a server has found forged, what a list has sent and what lies among the spam is nobody's.
 */
export function isOwnMail({ from, to = [], cc = [], headers }: Email): boolean {
  const sender = boxOf(from?.address ?? '');
  const receivers = [...to, ...cc].map(({ address }) => boxOf(address ?? ''));
  if (sender === '' || receivers.length === 0 || receivers.some((box) => box !== sender)) return false;
  const valuesOf = (name: string): readonly string[] =>
    headers.filter(({ key }) => key === name).map(({ value }) => value);
  return !(
    BULK_HEADERS.some((name) => valuesOf(name).some((value) => value.toLowerCase() !== 'no')) ||
    valuesOf('precedence').some((value) => BULK.test(value)) ||
    valuesOf('x-spam-flag').some((value) => /^yes/iu.test(value)) ||
    valuesOf('authentication-results').some((value) => FORGED.test(value)) ||
    valuesOf('x-gmail-labels').some((value) => SPAM.test(decodedWords(value)))
  );
}

/** `me+links@mail.example` is the box of `me@mail.example`. */
function boxOf(address: string): string {
  return address
    .trim()
    .toLowerCase()
    .replace(/^([^@+]*)\+[^@]*@/u, '$1@');
}
