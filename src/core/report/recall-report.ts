import type { Message } from '../../model.ts';
import type { Recalled } from '../posts/recalled.ts';
import { counted } from '../text/counted.ts';

/** Each paragraph as it is written, below a line that says where it stands. */
export function recalledText(found: readonly Recalled[]): string {
  return found.map((one) => `${whereText(one)}\n\n${one.paragraph.markdown.trim()}\n`).join('\n');
}

/** For `recall --json`: one object, with a line end. */
export function recalledJson(term: string, found: readonly Recalled[]): string {
  const paragraphs = found.map(({ post, paragraph, explains }) => ({
    explains,
    text: paragraph.text,
    markdown: paragraph.markdown,
    file: post.file,
    line: paragraph.line,
    title: post.title,
    day: post.day,
    url: post.url,
  }));
  return `${JSON.stringify({ term, paragraphs }, null, 2)}\n`;
}

export function onlyMentioned(term: string, count: number): Message {
  return {
    en:
      `"${term}" is explained nowhere, as far as can be told; it is mentioned in ${counted(count, 'paragraph')}: ` +
      '--all prints them',
    ja: `「${term}」を説明した段落は見つかりません。触れている段落は ${count} 個あります（--all で表示）`,
  };
}

function whereText({ post: { title, day, file, url }, paragraph }: Recalled): string {
  const name = title === '' ? '' : `「${title}」`;
  return [`${day === null ? '' : `${day} `}${name}`.trim(), url ?? '', `${file}:${paragraph.line}`]
    .filter((part) => part !== '')
    .join('  ');
}
