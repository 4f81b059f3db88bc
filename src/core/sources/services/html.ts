import { htmlPage } from '../shapes/netscape.ts';
import type { Source } from '../source.ts';

export const html: Source = {
  about: { en: 'the links of any HTML page', ja: 'HTML のページにあるリンク' },
  takes: ['title'],
  forms: [htmlPage],
};
