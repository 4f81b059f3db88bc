import { asciidoc } from '../shapes/text/asciidoc.ts';
import { joplinNote } from '../shapes/text/joplin-note.ts';
import { ltsv, yamlList } from '../shapes/text/records.ts';
import { anyTextForm } from '../shapes/text/text.ts';
import type { Source } from '../source.ts';

export const anyText: Source = {
  about: {
    en: 'plain text, Markdown; lists in YAML, TOML, LTSV',
    ja: 'プレーンテキスト、Markdown。YAML、TOML、LTSV の一覧',
  },
  takes: ['title', 'note', 'quote', 'tags', 'date'],
  forms: [asciidoc, joplinNote, ltsv, yamlList, anyTextForm],
};
