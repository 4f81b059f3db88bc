import { mailLinks } from '../shapes/mail/mail-links.ts';
import type { Form, Source } from '../source.ts';

const OF_MAIL = /^(?:from|date|subject|message-id|mime-version|received|return-path|delivered-to):/iu;
const HEAD = 20_000;
// Apple Mail counts the mail's bytes in the first line, and has a property list below it.
const COUNTED = /^(\d{1,10})[ \t]*\r?\n/u;

const eml: Form = {
  fits: ({ text }) => headersOf(text.replace(COUNTED, '')).filter((line) => OF_MAIL.test(line)).length >= 2,
  read: async ({ bytes, timeZone }) => {
    const found = await mailLinks(mailIn(bytes), timeZone);
    if ('damage' in found) return { links: [], problems: [{ line: 1, message: found.damage }] };
    return { links: found.map((link) => ({ ...link, line: 1 })), problems: [] };
  },
};

/** A mail: the day of its sending is that of saving. A mailbox of many is read by `parse-mailbox.ts`. */
export const mail: Source = {
  about: {
    en: 'mail: one (`.eml`, `.emlx`) or a box of many (mbox: Thunderbird, Apple Mail, Gmail’s Takeout)',
    ja: 'メール: 1 通 (`.eml`、`.emlx`)、または何通も入った mbox（Thunderbird、Apple メール、Gmail の Takeout）',
  },
  takes: ['title', 'note', 'tags', 'date'],
  forms: [eml],
};

function mailIn(bytes: Uint8Array): Uint8Array {
  const counted = COUNTED.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 20)));
  return counted ? bytes.subarray(counted[0].length, counted[0].length + Number(counted[1])) : bytes;
}

/** The lines of the head; none where the file does not begin with one. */
function headersOf(text: string): readonly string[] {
  const lines = text.slice(0, HEAD).split(/\r?\n/u);
  const end = lines.findIndex((line) => line === '');
  const head = lines.slice(lines[0]?.startsWith('From ') ? 1 : 0, end < 0 ? undefined : end);
  return head.every((line) => /^[A-Za-z][A-Za-z-]{0,60}:|^[ \t]/u.test(line)) ? head : [];
}
