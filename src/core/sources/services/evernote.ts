import { readMoment } from '../../month/read-moment.ts';
import { htmlLines } from '../shapes/html-lines.ts';
import { field, items, text, texts } from '../../text/json-values.ts';
import { noteLinks } from '../shapes/note-links.ts';
import { xml } from '../shapes/xml.ts';
import type { JsonLink, Source } from '../source.ts';

export const evernote: Source = {
  about: { en: 'Evernote: ENEX', ja: 'Evernote: ENEX' },
  takes: ['title', 'note', 'tags', 'date'],
  forms: [xml((head) => /<en-export[\s>]/u.test(head), notes)],
};

/** A clip is its page; of a note, the links in it, and its words. */
async function notes(value: unknown, timeZone: string): Promise<readonly JsonLink[]> {
  const all = field(field(value, 'en-export'), 'note');
  const links: JsonLink[] = [];
  for (const note of Array.isArray(all) ? items(all) : [all]) {
    const savedAt = readMoment(text(field(note, 'created')), timeZone);
    const tag = field(note, 'tag');
    const tags = Array.isArray(tag) ? texts(tag) : [text(tag)];
    const url = text(field(field(note, 'note-attributes'), 'source-url'));
    if (url !== '') links.push({ url, savedAt, tags, title: text(field(note, 'title')) });
    else
      for (const link of await noteLinks(await htmlLines(text(field(note, 'content'))), timeZone))
        links.push({ ...link, savedAt, tags: [...tags, ...link.tags] });
  }
  return links;
}
