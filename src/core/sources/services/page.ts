import { readMoment } from '../../month/read-moment.ts';
import type { Form, Source } from '../source.ts';

const HEAD = 20_000;
const SINGLE_FILE =
  /<!--\s{0,20}Page saved with SingleFile\s{1,20}url:\s{0,5}(\S{1,5000})\s{1,20}saved date:\s{0,5}([^\r\n]{1,120}?)\s{0,20}(?:\n|-->)/u;
const TITLE = /<title[^<>]{0,200}>([^<]{0,2000})<\/title>/iu;
const LOCATION = /^Snapshot-Content-Location:\s{0,5}(\S{1,5000})/imu;
const DATE = /^Date:\s{0,5}([^\r\n]{1,100})/imu;

/** The page itself is the link, not what it links to. */
const singleFile: Form = {
  fits: ({ text }) => SINGLE_FILE.test(text.slice(0, HEAD)),
  read: async ({ text, timeZone }) => {
    const [, url = '', date = ''] = SINGLE_FILE.exec(text.slice(0, HEAD)) ?? [];
    const title = TITLE.exec(text.slice(0, HEAD))?.[1] ?? '';
    return { links: [{ url, savedAt: readMoment(date, timeZone), line: 1, title, tags: [] }], problems: [] };
  },
};

const mhtml: Form = {
  fits: ({ text }) => LOCATION.test(text.slice(0, HEAD)) && /^MIME-Version:/imu.test(text.slice(0, HEAD)),
  read: async ({ text, timeZone }) => {
    const head = text.slice(0, HEAD);
    const savedAt = readMoment(DATE.exec(head)?.[1] ?? '', timeZone);
    return { links: [{ url: LOCATION.exec(head)?.[1] ?? '', savedAt, line: 1, tags: [] }], problems: [] };
  },
};

export const page: Source = {
  about: { en: 'a saved page: SingleFile, MHTML', ja: '保存したページ: SingleFile、MHTML' },
  takes: ['title', 'date'],
  forms: [singleFile, mhtml],
};

/** The address that a saved page says it was saved from: by SingleFile, by a browser; null where it says none. */
export function addressOfSavedPage(bytes: Uint8Array): string | null {
  const head = new TextDecoder().decode(bytes.subarray(0, HEAD));
  return SINGLE_FILE.exec(head)?.[1] ?? SAVED_FROM.exec(head)?.[1] ?? null;
}
const SAVED_FROM = /<!--\s{0,5}saved from url=\(\d{4}\)(https?:\S{1,5000}?)\s{0,5}-->/iu;
