import { isWarc } from '../../warc/warc-file.ts';
import { pagesInWarc } from '../../warc/pages-in-warc.ts';
import type { Form, Source } from '../source.ts';

/** The pages of a crawl, each saved when it was fetched. Pictures, scripts and what was refused are left out. */
const records: Form = {
  fits: ({ bytes }) => isWarc(bytes),
  read: async ({ bytes }) => {
    const { pages, problems } = await pagesInWarc(bytes);
    return {
      links: pages.map(({ url, fetchedAt, ...page }) => ({ url, savedAt: fetchedAt, line: 1, tags: [], page })),
      problems: problems.map((message) => ({ line: 1, message })),
    };
  },
};

export const warc: Source = {
  about: {
    en: 'web archives: WARC, WACZ (wget, Browsertrix, ArchiveWeb.page), pages included',
    ja: 'ウェブアーカイブ: WARC、WACZ（wget、Browsertrix、ArchiveWeb.page）。ページごと取り込みます',
  },
  takes: ['title', 'date', 'page'],
  forms: [records],
};
