import { asciidoc } from '../shapes/text/asciidoc.ts';
import { anyTextForm } from '../shapes/text/text.ts';
import type { Source } from '../source.ts';

export const anyText: Source = {
  about: { en: 'plain text, Markdown', ja: 'プレーンテキスト、Markdown' },
  takes: ['title', 'note', 'quote', 'tags', 'date'],
  forms: [asciidoc, anyTextForm],
};
