import MarkdownIt, { type MarkdownIt as Reader, type Token } from 'markdown-it';
import type { EngineLook } from './engine-look.ts';
import { escapeHtml } from './html.ts';

/**
 * Markdown as CommonMark and GFM's tables read it. HTML in it is shown as text and
 * never as markup; pictures stay outside.
 */
export function markdownReader({ breaks, linkify, boldBesideBrackets }: EngineLook): Reader {
  const reader = new MarkdownIt({ html: false, breaks, linkify, typographer: false });
  reader.validateLink = (url) => ALLOWED.test(url.trim());
  if (boldBesideBrackets) looksAtSpacesOnly(reader);
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

/** A sign opens where no space follows it, and closes where none stands in front of it. */
function looksAtSpacesOnly(reader: Reader): void {
  const { State } = reader.inline;
  reader.inline.State = class extends State {
    override scanDelims(...given: Parameters<InstanceType<typeof State>['scanDelims']>) {
      const scanned = super.scanDelims(...given);
      const [start] = given;
      const [before, after] = [this.src[start - 1] ?? ' ', this.src[start + scanned.length] ?? ' '];
      if (this.src[start] !== '*') return scanned;
      return { ...scanned, can_open: !/\s/u.test(after), can_close: !/\s/u.test(before) };
    }
  };
}
