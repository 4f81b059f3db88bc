import MarkdownIt, { type MarkdownIt as Reader, type Token } from 'markdown-it';
import type { EngineLook } from './engine-look.ts';
import { EMPHASIS, type EmphasisRule } from './emphasis.ts';
import { strikesBySingleTilde } from './single-tilde.ts';
import { escapeHtml } from './html.ts';

/**
 * Markdown as CommonMark and GFM's tables read it. HTML in it is shown as text and
 * never as markup; pictures stay outside.
 */
export function markdownReader({ breaks, linkify, emphasis, singleTilde }: EngineLook): Reader {
  const reader = new MarkdownIt({ html: false, breaks, linkify, typographer: false });
  reader.validateLink = (url) => ALLOWED.test(url.trim());
  if (emphasis !== 'commonmark') followRule(reader, EMPHASIS[emphasis]);
  if (singleTilde) strikesBySingleTilde(reader);
  reader.core.ruler.push('source_line', ({ tokens }) => tellSources(tokens));
  const { rules } = reader.renderer;
  // oxlint-disable-next-line max-params -- markdown-it calls it so
  rules['link_open'] = (tokens, index, options, _, renderer) => {
    const token = tokens[index] as Token;
    if (LEADS_OUT.test(String(token.attrGet('href') ?? ''))) {
      token.attrSet('target', '_blank');
      token.attrSet('rel', 'noopener noreferrer');
    }
    return renderer.renderToken(tokens, index, options);
  };
  rules['image'] = (tokens, index) => {
    const token = tokens[index] as Token;
    const address = String(token.attrGet('src') ?? '');
    return `<span class="picture">🖼 ${escapeHtml(token.content === '' ? address : token.content)}</span>`;
  };
  return reader;
}

/** The line below a quotation that names where it is from, as the templates write it. */
function tellSources(tokens: readonly Token[]): void {
  for (const [index, { type, content }] of tokens.entries()) {
    if (type !== 'inline' || !content.startsWith('出典: ') || tokens[index + 2]?.type !== 'blockquote_close') continue;
    tokens[index - 1]?.attrJoin('class', 'source');
  }
}

const LEADS_OUT = /^https?:\/\//iu;
// No scheme at all, or one that runs nothing.
const ALLOWED = /^(?:https?:\/\/|mailto:|[^:]*(?:$|[/?#]))/iu;

/** Where signs open and close what is bold, emphasized or struck is told by another rule than CommonMark's. */
function followRule(reader: Reader, rule: EmphasisRule): void {
  const { State } = reader.inline;
  reader.inline.State = class extends State {
    override scanDelims(...given: Parameters<InstanceType<typeof State>['scanDelims']>) {
      const scanned = super.scanDelims(...given);
      const [start] = given;
      const { opens, closes } = rule({
        sign: this.src[start] ?? '',
        length: scanned.length,
        before: this.src[start - 1] ?? ' ',
        after: this.src[start + scanned.length] ?? ' ',
        commonmark: { opens: scanned.can_open, closes: scanned.can_close },
      });
      return { ...scanned, can_open: opens, can_close: closes };
    }
  };
}
