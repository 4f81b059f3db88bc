import type { Reading } from '../../model.ts';
import { markdownLine } from '../render/escape.ts';
import type { Paragraph } from '../text/paragraph.ts';
import { escapeUnwanted } from '../text/unwanted.ts';
import { readPart } from '../entry/read-part.ts';

/** What a page says as Markdown: its title, then its paragraphs, items of a list close together. Text is escaped. */
export function articleMarkdown({ article, paragraphs = [] }: Reading): string {
  const { title = '' } = readPart(article);
  const first = paragraphs[0];
  const headed = first !== undefined && first.text === title && first.sign.startsWith('#');
  const all = title === '' || headed ? paragraphs : [{ sign: '# ', text: title }, ...paragraphs];
  return all
    .map((paragraph, at) => `${between(all[at - 1], paragraph)}${paragraph.sign}${markdownLine(paragraph.text)}\n`)
    .join('');
}

/** The paragraphs with their numbers, as `quote` takes them. */
export function numberedParagraphs(paragraphs: readonly Paragraph[]): string {
  const width = String(paragraphs.length).length;
  return paragraphs
    .map(({ sign, text }, at) => `${String(at + 1).padStart(width)}  ${sign}${escapeUnwanted(text)}\n`)
    .join('');
}

function between(above: Paragraph | undefined, { sign }: Paragraph): string {
  if (above === undefined) return '';
  if (above.sign === '- ' && sign === '- ') return '';
  return above.sign === '> ' && sign === '> ' ? '>\n' : '\n';
}
