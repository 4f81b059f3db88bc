import { readMoment } from '../../month/read-moment.ts';
import { heldPage, namedPage } from '../shapes/saved/saved-page.ts';
import type { Form, Source } from '../source.ts';

const HEAD = 20_000;
const TITLE = /<title[^<>]{0,200}>([^<]{0,2000})<\/title>/iu;

/** The page itself is the link, not what it links to. */
const saved: Form = {
  fits: ({ bytes }) => namedPage(bytes) !== null,
  read: async ({ bytes, text, timeZone }) => {
    const page = namedPage(bytes);
    if (page === null) return { links: [], problems: [{ line: 1, message: NO_PAGE }] };
    const title = page.title || (TITLE.exec(text.slice(0, HEAD))?.[1] ?? '');
    const link = { url: page.address, savedAt: readMoment(page.date, timeZone), line: 1, title, tags: [] };
    return { links: [{ ...link, page: heldPage(page) }], problems: [] };
  },
};

export const page: Source = {
  about: {
    en: 'a saved page, kept whole: SingleFile, MHTML, "Save as" HTML',
    ja: '保存したページ（ページごと残します）: SingleFile、MHTML、「名前を付けて保存」の HTML',
  },
  takes: ['title', 'date', 'page'],
  forms: [saved],
};

const NO_PAGE = {
  en: 'this saved page does not say its address: give it with "roundup save URL --page FILE"',
  ja: '元の URL が書かれた保存ページではありません。「roundup save URL --page ファイル」で URL を指定してください',
};
