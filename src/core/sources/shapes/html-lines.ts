const BREAKS = new Set(['br', 'p', 'div', 'li', 'tr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'blockquote', 'pre']);
const UNSEEN = new Set(['style', 'script', 'head', 'title', 'noscript']);

/**
 * The HTML of a mail or a note as a mail program writes it as text: a link with its words as `[words](<address>)`,
 * what is quoted behind `>`.
 */
export async function htmlLines(html: string): Promise<string> {
  const { Parser } = await import('htmlparser2');
  const lines: string[] = [''];
  let [quoted, unseen] = [0, 0];
  let link: { readonly url: string; words: string } | null = null;
  const add = (words: string): void => void (lines[lines.length - 1] += words);
  const breakLine = (): void => void lines.push(quoted > 0 ? '> ' : '');
  const endLink = (): void => {
    if (link) add(linkIn(link.url, link.words));
    link = null;
  };
  const parser = new Parser({
    onopentag: (name, { href = '' }) => {
      if (UNSEEN.has(name)) unseen += 1;
      if (name === 'blockquote') quoted += 1;
      if (BREAKS.has(name)) breakLine();
      if (name !== 'a') return;
      endLink();
      link = /^https?:/iu.test(href.trim()) ? { url: href.trim(), words: '' } : null;
    },
    ontext: (text) => {
      if (unseen > 0) return;
      const words = text.replaceAll(/\s+/gu, ' ');
      if (link) link.words += words;
      else add(words);
    },
    onclosetag: (name) => {
      if (name === 'a') endLink();
      if (UNSEEN.has(name)) unseen -= 1;
      if (name === 'blockquote') quoted -= 1;
      if (BREAKS.has(name) && name !== 'br' && name !== 'hr') breakLine();
    },
  });
  parser.end(html);
  endLink();
  return lines
    .map((line) => line.trim())
    .join('\n')
    .replaceAll(/\n{3,}/gu, '\n\n')
    .trim();
}

function linkIn(url: string, words: string): string {
  const title = words.replaceAll(/[[\]\\]/gu, ' ').trim();
  return title === '' || /^(?:https?:\/\/|www\.)\S*$/iu.test(title) ? ` ${url} ` : `[${title}](<${url}>)`;
}
