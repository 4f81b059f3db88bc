import { htmlPage } from '../shapes/html-page.ts';
import type { Source } from '../source.ts';

export const html: Source = {
  about: { en: 'the links of any HTML page', ja: 'HTML のページにあるリンク' },
  takes: ['title'],
  forms: [htmlPage],
};
