import { asciidoc } from '../shapes/text/asciidoc.ts';
import { joplinNote } from '../shapes/text/joplin-note.ts';
import { ltsv } from '../shapes/text/ltsv.ts';
import { anyTextForm } from '../shapes/text/text.ts';
import { yamlList } from '../shapes/text/yaml-list.ts';
import type { Source } from '../source.ts';

export const anyText: Source = {
  about: {
    en: 'plain text, Markdown; lists in YAML, TOML, LTSV',
    ja: 'プレーンテキスト、Markdown。YAML、TOML、LTSV の一覧',
  },
  takes: ['title', 'note', 'quote', 'tags', 'date'],
  forms: [asciidoc, joplinNote, ltsv, yamlList, anyTextForm],
};
