import { readMoment } from '../../../month/read-moment.ts';
import type { Form } from '../../source.ts';
import { noteLinks } from '../note-links.ts';

// `id: 0123…` to `type_: 1`, at the end of the file.
const PROPERTIES = /(?:^|\n)(id: [\da-f]{32}\n(?:[a-z_]{2,60}: ?[^\n]*\n){3,60}type_: (\d+))\s*$/u;
const NOTE = '1';

/**
 * A note as Joplin keeps and exports it (RAW): its title, its text, its properties. A note with an address is a copy of
 * that page. Other files of an export (folders, tags) are no notes.
 */
export const joplinNote: Form = {
  fits: ({ text }) => PROPERTIES.test(text.replaceAll('\r\n', '\n').slice(-5000)),
  read: async ({ text: given, timeZone }) => {
    const text = given.replaceAll('\r\n', '\n');
    const [, block = '', type] = PROPERTIES.exec(text.slice(-5000)) ?? [];
    if (type !== NOTE) return { links: [], problems: [] };
    const own = text.slice(0, text.lastIndexOf(block));
    const [title = '', ...body] = own.split('\n');
    const valueOf = (name: string): string => new RegExp(`^${name}: (.*)$`, 'mu').exec(block)?.[1]?.trim() ?? '';
    const savedAt = readMoment(valueOf('user_created_time') || valueOf('created_time'), timeZone);
    const url = valueOf('source_url');
    if (url !== '') return { links: [{ url, savedAt, line: lineOf(text, url), title, tags: [] }], problems: [] };
    const links = await noteLinks(body.join('\n').trim(), timeZone);
    return {
      links: links.map((link) => ({
        ...link,
        savedAt,
        title: link.title || (links.length === 1 ? title : ''),
        line: lineOf(text, link.url),
      })),
      problems: [],
    };
  },
};

function lineOf(text: string, part: string): number {
  return text.slice(0, Math.max(0, text.indexOf(part))).split('\n').length;
}
