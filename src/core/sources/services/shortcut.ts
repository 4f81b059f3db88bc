import type { Form, Source } from '../source.ts';

const SECTION = /^[^\S\n]{0,20}\[(?:InternetShortcut|Desktop Entry)\]/imu;

/**
 * A `.url` of Windows or a `.desktop` of Linux: a form of keys and values. Only the address, and the
 * name that the second has, speak of the page.
 */
const ini: Form = {
  fits: ({ text }) => SECTION.test(text.slice(0, 2000)),
  read: async ({ text }) => {
    const lines = text.split(/\r?\n/u);
    const start = lines.findIndex((one) => SECTION.test(one));
    const end = lines.findIndex((one, index) => index > start && /^\s*\[/u.test(one));
    const section = lines.slice(start, end < 0 ? undefined : end);
    const value = (name: string): string =>
      section
        .find((one) => one.toLowerCase().startsWith(`${name}=`))
        ?.slice(name.length + 1)
        .trim() ?? '';
    const at = section.findIndex((one) => /^url=/iu.test(one));
    const url = value('url');
    const title = value('name[ja]') || value('name');
    return { links: url === '' ? [] : [{ url, savedAt: null, line: start + at + 1, title, tags: [] }], problems: [] };
  },
};

export const shortcut: Source = {
  about: {
    en: 'link files: `.url` (Windows), `.desktop` (Linux)',
    ja: 'リンクのファイル: `.url` (Windows)、`.desktop` (Linux)',
  },
  takes: ['title'],
  forms: [ini],
};
