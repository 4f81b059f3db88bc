import type { LineProblem } from '../source.ts';

const MESSAGE = {
  en: 'this file ends in the middle: what stood behind is missing. Export or download it again, and import that too',
  ja: 'ファイルが途中で終わっていて、その先がありません。もう一度書き出すかダウンロードし直して、それも取り込んでください',
};

/** Says that the last row of a table is cut. */
export const CUT_ROW = {
  en:
    'this row ends in the middle of the table, and was passed over: export or download the file again; if the row ' +
    'is whole, end its line',
  ja: '表の途中で終わっている行なので飛ばしました。もう一度書き出すかダウンロードし直してください。これで全部なら、行末に改行を入れてください',
};

/** Told where XML does not close its first element. */
export function cutXml(text: string): readonly LineProblem[] {
  const [, name = ''] = /<([a-z][\w:.-]*)[\s>]/iu.exec(text.slice(0, HEAD)) ?? [];
  return name === '' || text.includes(`</${name}`, Math.max(0, text.length - HEAD)) ? [] : cut(text);
}

/** Told where bookmark HTML ends within a tag or a title and leaves a list open; some programs close none. */
export function cutBookmarks(text: string): readonly LineProblem[] {
  if (/>\s*$/u.test(text.slice(-HEAD))) return [];
  const count = (tag: RegExp): number => text.match(tag)?.length ?? 0;
  return count(/<(?:dl|ul)[\s>]/giu) > count(/<\/(?:dl|ul)>/giu) ? cut(text) : [];
}

const HEAD = 4000;

function cut(text: string): readonly LineProblem[] {
  return [{ line: text.trimEnd().split('\n').length, message: MESSAGE }];
}
