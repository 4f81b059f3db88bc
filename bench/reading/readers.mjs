// What is measured: each reads one page as its own documentation shows. `{bytes, html, url, contentType}` → whatever it
// says.

const quiet = async (work) => {
  const { log, error, warn } = console;
  console.log = console.error = console.warn = () => {};
  try {
    return await work();
  } finally {
    Object.assign(console, { log, error, warn });
  }
};

/**
 * What `npm ci` leaves out, and how it is added: metascraper compiles re2 for minutes, and its newer versions ask for
 * Node 22.
 */
const PARTS = ['', '-title', '-description', '-publisher', '-date', '-lang'].map((part) => `metascraper${part}@5.49`);
export const optional = {
  'metascraper (metadata only)': {
    module: 'metascraper',
    install: `npm install --no-save --prefix bench/reading ${PARTS.join(' ')}`,
  },
};

export const readers = {
  'parse5 alone': async () => {
    const { parse } = await import('parse5');
    return ({ html }) => parse(html, { scriptingEnabled: false });
  },
  ours: async () => {
    const { extract } = await import('./extract.mjs');
    return extract;
  },
  // bench/table names the folder of an earlier program.
  ...(process.env.ROUNDUP_EARLIER && {
    earlier: async () => {
      const [{ extractBy }, { bundledIn }] = [await import('./extract.mjs'), await import('./reader.mjs')];
      return extractBy(await bundledIn(process.env.ROUNDUP_EARLIER, 'src/core/read/read-page.ts'));
    },
  }),
  'metascraper (metadata only)': async () => {
    const plugins = await Promise.all(
      ['title', 'description', 'publisher', 'date', 'lang'].map((name) => import(`metascraper-${name}`)),
    );
    const scrape = (await import('metascraper')).default(plugins.map((plugin) => plugin.default()));
    return ({ html, url }) => scrape({ html, url, validateUrl: false });
  },
  'linkedom + Readability': async () => {
    const [{ parseHTML }, { Readability }] = [await import('linkedom'), (await import('@mozilla/readability')).default];
    return ({ html }) => new Readability(parseHTML(html).document).parse();
  },
  'defuddle (linkedom)': async () => {
    const [{ parseHTML }, { Defuddle }] = [await import('linkedom'), await import('defuddle/node')];
    return ({ html, url }) => quiet(() => Defuddle(parseHTML(html).document, url, { useAsync: false }));
  },
  '@postlight/parser': async () => {
    const parser = (await import('@postlight/parser')).default;
    return ({ html, url }) => quiet(() => parser.parse(url, { html, fetchAllPages: false }));
  },
  'naive: jsdom + Readability': async () => {
    const [{ JSDOM, VirtualConsole }, { Readability }] = [
      await import('jsdom'),
      (await import('@mozilla/readability')).default,
    ];
    return ({ bytes, url, contentType }) => {
      const dom = new JSDOM(bytes, {
        url,
        contentType: contentType || 'text/html',
        virtualConsole: new VirtualConsole(),
      });
      const said = new Readability(dom.window.document).parse();
      dom.window.close();
      return said;
    };
  },
};
