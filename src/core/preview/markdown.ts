import MarkdownIt, { type MarkdownIt as Reader, type Token } from 'markdown-it';
import { escapeHtml } from './html.ts';

/** What an engine does to lines that others leave alone. */
export interface EngineLook {
  /** A line end within a paragraph is a line break. */
  readonly breaks: boolean;
  /** A bare address becomes a link. */
  readonly linkify: boolean;
}

/** Markdown as CommonMark and GFM's tables read it. HTML in it is shown as text and never as markup; pictures stay outside. */
export function markdownReader({ breaks, linkify }: EngineLook): Reader {
  const reader = new MarkdownIt({ html: false, breaks, linkify, typographer: false });
  reader.validateLink = (url) => ALLOWED.test(url.trim());
  const { rules } = reader.renderer;
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

const LEADS_OUT = /^https?:\/\//iu;
// No scheme at all, or one that runs nothing.
const ALLOWED = /^(?:https?:\/\/|mailto:|[^:]*(?:$|[/?#]))/iu;
