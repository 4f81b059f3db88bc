import type { Form, RawLink, Source } from '../source.ts';

const LINE = /^([a-z][a-z0-9+.-]*:\S+)(?:\s\|\s(.*))?$/iu;

/** Each line is an address, and behind a bar the title of its page to the end. Nothing says when they were saved. */
const list: Form = {
  fits: ({ text }) => {
    const lines = text.split(/\r?\n/u, 200).filter((line) => line.trim() !== '');
    return lines.some((line) => /^https?:\S+\s\|\s\S/iu.test(line)) && lines.every((line) => LINE.test(line.trim()));
  },
  read: async ({ text }) => ({
    links: text.split(/\r?\n/u).flatMap((line, index): readonly RawLink[] => {
      const [, url = '', title = ''] = LINE.exec(line.trim()) ?? [];
      return line.trim() === '' ? [] : [{ url: url || line.trim(), savedAt: null, line: index + 1, title, tags: [] }];
    }),
    problems: [],
  }),
};

export const onetab: Source = {
  about: { en: 'OneTab: `URL | title` lines', ja: 'OneTab: `URL | タイトル` の行' },
  takes: ['title'],
  forms: [list],
};
