const BREAKS = new Set(['br', 'p', 'div', 'li', 'tr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr', 'blockquote', 'pre']);
const UNSEEN = new Set(['style', 'script', 'head', 'title', 'noscript']);
// As mail programs mark it: it is in every mail.
const SIGNATURE_CLASS = /(?:^|\s)(?:gmail_signature|moz-signature|protonmail_signature_block)(?:\s|$)/u;
const SIGNATURE_ID = /^(?:ms-outlook-mobile-)?signature$/iu;

/**
 * The HTML of a mail or a note as a mail program writes it as text: a link with its words as `[words](<address>)`,
 * what is quoted behind `>`. A signature is left out.
 */
export async function htmlLines(html: string): Promise<string> {
  const { Parser } = await import('htmlparser2');
  const lines: string[] = [''];
  let [quoted, unseen] = [0, 0];
  let signature: { readonly name: string; depth: number } | null = null;
  let link: { readonly url: string; words: string } | null = null;
  const add = (words: string): void => void (lines[lines.length - 1] += words);
  const breakLine = (): void => void lines.push(quoted > 0 ? '> ' : '');
  const endLink = (): void => {
    if (link) add(linkIn(link.url, link.words));
    link = null;
  };
  const parser = new Parser({
    onopentag: (name, { href = '', class: classes = '', id = '' }) => {
      if (signature?.name === name) signature.depth += 1;
      else if (!signature && (SIGNATURE_CLASS.test(classes) || SIGNATURE_ID.test(id))) {
        signature = { name, depth: 1 };
        breakLine();
      }
      if (signature) return;
      if (UNSEEN.has(name)) unseen += 1;
      if (name === 'blockquote') quoted += 1;
      if (BREAKS.has(name)) breakLine();
      if (name !== 'a') return;
      endLink();
      link = /^https?:/iu.test(href.trim()) ? { url: href.trim(), words: '' } : null;
    },
    ontext: (text) => {
      if (unseen > 0 || signature) return;
      const words = text.replaceAll(/\s+/gu, ' ');
      if (link) link.words += words;
      else add(words);
    },
    onclosetag: (name) => {
      if (signature) {
        if (signature.name === name) signature.depth -= 1;
        if (signature.depth === 0) signature = null;
        return;
      }
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
