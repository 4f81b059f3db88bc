import type { Form, JsonLink, RawLink } from '../source.ts';
import { cutXml } from './cut-off.ts';
import { withLines } from './with-lines.ts';

const HEAD = 4000;
// Addresses in these name languages, not pages.
const OF_THE_FILE = /^xmlns\b|^xsi:|^xml:lang$|schemalocation$/iu;
const MOST_DEPTH = 500;

/**
 * An element as JSON would write it: attributes and children by name, a list where there are
 * several; a text where there is nothing else.
 */
export type XmlValue = string | { readonly [name: string]: XmlValue | readonly XmlValue[] };

/** XML as one program writes it. @param fits looks at the beginning of the file */
export function xml(
  fits: (head: string) => boolean,
  read: (value: XmlValue, timeZone: string) => readonly JsonLink[] | Promise<readonly JsonLink[]>,
): Form {
  return {
    fits: ({ text }) => isXml(text) && fits(text.slice(0, HEAD)),
    read: async ({ text, timeZone }) => {
      const links = await read(await xmlOf(text), timeZone);
      const cut = cutXml(text);
      const problems = cut.length > 0 || links.length > 0 ? cut : [{ line: 1, message: NO_URLS }];
      return { links: linesOf(text, links), problems };
    },
  };
}

const NO_URLS = { en: 'this XML holds no URL of a page', ja: 'この XML にはページの URL がありません' };

function isXml(text: string): boolean {
  return /^\s*<(?:\?xml|!DOCTYPE\s+(?!html)|[a-z][\w:.-]*[\s>/])/iu.test(text.slice(0, HEAD));
}

function linesOf(text: string, links: readonly JsonLink[]): readonly RawLink[] {
  return withLines(text, links, (url) => [url.replaceAll('&', '&amp;'), url]);
}

/** Names lose their prefixes. Lenient: what is not well-formed is read as far as it goes. */
async function xmlOf(text: string): Promise<XmlValue> {
  const { Parser } = await import('htmlparser2');
  const root: Open = { name: '', fields: new Map(), text: '' };
  const open: Open[] = [root];
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        const fields = new Map<string, XmlValue[]>();
        for (const [key, value] of Object.entries(attributes))
          if (!OF_THE_FILE.test(key)) fields.set(key.toLowerCase() === 'xml:base' ? key : local(key), [value]);
        open.push({ name: local(name), fields, text: '' });
      },
      ontext: (words) => {
        const last = open.at(-1);
        if (last) last.text += words;
      },
      onclosetag: () => {
        const closed = open.pop();
        const above = open.at(-1);
        if (!closed || !above || open.length > MOST_DEPTH) return;
        const sisters = above.fields.get(closed.name);
        if (sisters) sisters.push(valueOf(closed));
        else above.fields.set(closed.name, [valueOf(closed)]);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(text);
  return valueOf(root);
}

interface Open {
  readonly name: string;
  readonly fields: Map<string, XmlValue[]>;
  text: string;
}

function valueOf({ fields, text }: Open): XmlValue {
  if (fields.size === 0) return text.trim();
  const entries = [...fields].map(([name, values]) => [name, values.length === 1 ? values[0] : values] as const);
  return Object.fromEntries([...entries, ...(text.trim() === '' ? [] : [['text', text.trim()] as const])]) as XmlValue;
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
