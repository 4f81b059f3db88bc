import { readMoment } from '../../month/read-moment.ts';
import { htmlWords } from '../shapes/html-words.ts';
import { field, items, text, texts } from '../../text/json-values.ts';
import { messageLinks } from '../shapes/message-links.ts';
import { xml } from '../shapes/xml.ts';
import type { JsonLink, Source } from '../source.ts';

export const evernote: Source = {
  about: { en: 'Evernote: ENEX', ja: 'Evernote: ENEX' },
  takes: ['title', 'note', 'tags', 'date'],
  forms: [xml((head) => /<en-export[\s>]/u.test(head), notes)],
};

/** A clip is its page; of a note that he wrote, the links in it, and its words. */
function notes(value: unknown, timeZone: string): readonly JsonLink[] {
  const all = field(field(value, 'en-export'), 'note');
  return (Array.isArray(all) ? items(all) : [all]).flatMap((note) => {
    const savedAt = readMoment(text(field(note, 'created')), timeZone);
    const tag = field(note, 'tag');
    const tags = Array.isArray(tag) ? texts(tag) : [text(tag)];
    const url = text(field(field(note, 'note-attributes'), 'source-url'));
    if (url !== '') return [{ url, savedAt, tags, title: text(field(note, 'title')) }];
    return messageLinks(htmlWords(text(field(note, 'content'))), true).map((link) => ({ ...link, savedAt, tags }));
  });
}
