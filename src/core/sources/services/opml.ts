import type { Source } from '../source.ts';

const REFUSAL = {
  en: 'this is a list of feeds (OPML), not of links',
  ja: 'リンクではなくフィードの一覧 (OPML) です',
};

export const opml: Source = {
  about: { en: 'OPML (feeds, not links: refused)', ja: 'OPML（リンクではなくフィードなので断ります）' },
  takes: [],
  forms: [
    {
      fits: ({ text }) => /<opml[\s>]/iu.test(text.slice(0, 2000)),
      read: async () => ({ links: [], problems: [{ line: 1, message: REFUSAL }] }),
    },
  ],
};
