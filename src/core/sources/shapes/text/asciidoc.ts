import type { Form, Opened } from '../../source.ts';
import { parseText } from './text.ts';

const HEAD = 20_000;
const [NAME, TITLE] = [/\.(?:adoc|asciidoc|asc)$/iu, /^= \S/mu];
const SIGNS = /^(?::!?[\w-]+:(?:\s|$)|\[source\b|\/\/ )|\blink:https?:|https?:[^\s[\]]+\[[^\]\n]/mu;
const ATTRIBUTE = /^:([\w-]+):\s+(\S.*)$/u;
const [LISTING, COMMENTS] = [/^(?:-{4,}|\.{4,})$/u, /^\/{4,}$/u];
const PICTURE = /\b(?:image|video|audio)::?[^\s[\]]{1,2000}\[[^\]]{0,500}\]/giu;
// Nobody's words, as Logseq writes a property.
const PASSED = 'asciidoc:: passed';

/** AsciiDoc: attributes stand for what they say; comments and listings do not count as text. */
export const asciidoc: Form = {
  fits: ({ file, text }) => NAME.test(file) || (TITLE.test(text.slice(0, HEAD)) && SIGNS.test(text.slice(0, HEAD))),
  read: (opened: Opened) => parseText({ ...opened, text: asPlain(opened.text) }),
};

/** Line by line, so that every line keeps its number. */
function asPlain(text: string): string {
  const attributes = new Map<string, string>();
  let closing = '';
  const lines = text.split(/\r?\n/u);
  return lines
    .map((line, index) => {
      const mark = line.trimEnd();
      if (closing !== '') {
        if (mark === closing) closing = '';
        return PASSED;
      }
      // A rule that nothing closes is only a rule.
      if ((LISTING.test(mark) || COMMENTS.test(mark)) && lines.indexOf(line, index + 1) > 0) {
        closing = mark;
        return PASSED;
      }
      if (line.startsWith('//')) return PASSED;
      const [, name, value = ''] = ATTRIBUTE.exec(mark) ?? [];
      if (name !== undefined) {
        attributes.set(name, value);
        return /^(?:rev)?date$/iu.test(name) ? value : PASSED;
      }
      return line
        .replaceAll(PICTURE, '')
        .replaceAll(/\{([\w-]{1,100})\}/gu, (whole, key: string) => attributes.get(key) ?? whole);
    })
    .join('\n');
}
