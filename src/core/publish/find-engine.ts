import type { EngineName } from '../settings/engine-names.ts';
import type { BlogEngine } from './engine.ts';
import { astro } from './engines/astro.ts';
import { hatena } from './engines/hatena.ts';
import { hugo } from './engines/hugo.ts';
import { jekyll } from './engines/jekyll.ts';
import { note } from './engines/note.ts';
import { plain } from './engines/plain.ts';
import { qiita } from './engines/qiita.ts';
import { wordpress } from './engines/wordpress.ts';
import { zenn } from './engines/zenn.ts';

const BY_NAME: Readonly<Record<EngineName, BlogEngine>> = {
  plain,
  jekyll,
  hugo,
  zenn,
  qiita,
  hatena,
  astro,
  wordpress,
  note,
};

export function findEngine(name: EngineName): BlogEngine {
  return BY_NAME[name];
}
