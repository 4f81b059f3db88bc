import { inlinesOf } from '../markdown/inline.ts';
import { linksIn } from '../markdown/links.ts';
import type { Dialect } from './dialect.ts';

// What goes on behind an address without a space and cannot belong to it. Other letters may: /wiki/標的型攻撃.
const SENTENCE = /^[、。，．！？：；）」』】〉》］…をのがはにとでもへやか]/u;
/** The end of emphasis around the address. */
const MARKS = /^[*_~]+/u;
const GLUED = /[^\p{ASCII}\s]$/u;

/**
 * A line of the author's with its bare addresses in `<>`. Where one ends that Japanese follows each engine decides by
 * itself, and some take the sentence for a part of it; some link none that follows Japanese, or none at all.
 */
export function withAddresses(line: string, which: Dialect['addresses']): string {
  if (which === 'none' || !line.includes('://')) return line;
  const links = linksIn(line);
  const bare = links.filter(({ from, to, text }) => line.slice(from, to) === text);
  const plain = bare.filter(({ from }) => isText(line, from));
  const written = plain.reduceRight((text, { from, to, url }) => {
    const before = line.slice(0, from);
    const behind = line.slice(to).replace(MARKS, '');
    const ends = behind === '' || /^[\s\p{ASCII}]/u.test(behind) || (SENTENCE.test(behind) && !/[/=]$/u.test(url));
    const isGlued = GLUED.test(before) || SENTENCE.test(behind);
    const encloses = ends && !/[[\\]$/u.test(before) && (which === 'all' || isGlued);
    if (!encloses) return text;
    const marks = MARKS.exec(line.slice(to))?.[0] ?? '';
    // Between `>` and a letter no engine takes the marks for marks: they go into a link.
    if (/^\*+$/u.test(marks) && before.endsWith(marks) && before.split(marks).length % 2 === 0) {
      // Behind `!` a link is a picture, and behind `\` none.
      if (/[!\\[]$/u.test(before.slice(0, -marks.length))) return text;
      return `${text.slice(0, from - marks.length)}[${marks}${url}${marks}](<${url}>)${text.slice(to + marks.length)}`;
    }
    return `${text.slice(0, from)}<${url}>${text.slice(to)}`;
  }, line);
  // Marks without a partner may end one address and belong to the next: then the line stays as it is.
  return linksIn(written).every(({ url }, index) => url === links[index]?.url) ? written : line;
}

/** Whether text of its own stands there, and no mark or link. */
function isText(line: string, at: number): boolean {
  let from = 0;
  for (const { kind, text } of inlinesOf(line)) {
    if (at < from + text.length) return kind === 'text';
    from += text.length;
  }
  return false;
}
