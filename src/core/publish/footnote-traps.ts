import { atStart, BACKSLASH, CODE, matches, trap } from './trap.ts';

export const FOOTNOTE = trap({
  name: 'footnote',
  find: atStart(/\[\^[^\]\s]+\]:/uy),
  is: [
    'is the text of a footnote, which is moved to the end of the post',
    'は脚注の本文と読まれ、記事の末尾へ移ります',
  ],
  todo: BACKSLASH,
});

export const KRAMDOWN_FOOTNOTE = trap({
  name: 'footnote',
  find: atStart(/\[\^\w[\w:-]*\]:/uy),
  is: [
    'is the text of a footnote, which is moved to the end of the post',
    'は脚注の本文と読まれ、記事の末尾へ移ります',
  ],
  todo: BACKSLASH,
});

/** kramdown takes a name of any other letters for that of a link, and the line for its definition. */
export const LOST_FOOTNOTE = trap({
  name: 'footnote',
  find: atStart(/\[\^(?!\w[\w:-]*\]:)[^\]]+\]:.*/uy),
  is: [
    'is read as the definition of a link in Jekyll and not shown: names of footnotes are of Latin letters and digits',
    'は Jekyll ではリンクの定義と読まれ、表示されません（脚注の名前は半角の英数字に限られます）',
  ],
  todo: ['Give the footnote a name like [^1]', '脚注の名前を [^1] のような半角の英数字にしてください'],
  verdict: 'wrong',
});

export const INLINE_FOOTNOTE = trap({
  name: 'footnote',
  find: matches(/(?<!\\)\^\[[^\]\n]*\]/gu),
  is: ['is a footnote in zenn', 'は zenn では脚注になります'],
  todo: BACKSLASH,
});

export const HATENA_FOOTNOTE = trap({
  name: 'footnote',
  find: matches(/\(\([^()\n]+\)\)/gu),
  is: ['is a footnote in はてなブログ', 'は、はてなブログでは脚注になります'],
  todo: CODE,
});
