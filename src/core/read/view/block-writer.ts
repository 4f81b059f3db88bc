import type { Element } from 'domhandler';
import type { TextBlock } from './block.ts';
import { preformattedParagraphs } from './preformatted.ts';
import { closeLineEnds, markLineEnds } from './text.ts';

/** Above this share of the page's text, what looked like furniture by its name is the page itself. */
const MOST_FURNITURE = 0.5;

/** A longer paragraph is cut; a longer heading counts as a paragraph. */
const MOST_CHARACTERS = 20_000;

interface Draft extends Omit<TextBlock, 'furniture'> {
  /** 0: in none; else the number of the furniture it stands in, from 1. */
  readonly furniture: number;
}

/** Cuts the text that a walk passes into blocks. */
export function blockWriter() {
  const drafts: Draft[] = [];
  const open: Element[] = [];
  const furnitures: { readonly element: Element; readonly certain: boolean; length: number; hasTitle: boolean }[] = [];
  let furniture = 0;
  let heading: Element | null = null;
  let text = '';
  let linked = 0;
  let links = 0;
  let total = 0;
  let preformatted = 0;
  const quoting: Element[] = [];
  let partedAt = -1;

  const flush = (): void => {
    const element = heading ?? open.at(-1);
    if (preformatted > 0 && element !== undefined)
      for (const paragraph of preformattedParagraphs(text)) add(paragraph, element);
    else if (element !== undefined) add(unmarked(text), element);
    text = '';
    linked = 0;
  };
  const add = (trimmed: string, element: Element): void => {
    if (trimmed !== '') {
      drafts.push({
        text: trimmed,
        element,
        tag: element.name,
        heading: heading === null ? 0 : Number(heading.name[1]),
        linkShare: Math.min(1, linked / trimmed.length),
        quoted: quoting.length > 0,
        furniture,
      });
      total += trimmed.length;
      const inside = furnitures[furniture - 1];
      if (inside !== undefined) inside.length += trimmed.length;
      if (inside !== undefined && heading?.name === 'h1') inside.hasTitle = true;
    }
  };
  const openFurniture = (element: Element): void => {
    if (furniture !== 0) return;
    furnitures.push({
      element,
      certain: element.name === 'nav' || element.name === 'footer',
      length: 0,
      hasTitle: false,
    });
    furniture = furnitures.length;
  };
  const closeFurniture = (element: Element): void => {
    if (furniture !== 0 && furnitures[furniture - 1]?.element === element) furniture = 0;
  };

  return {
    open: (element: Element, isFurniture: boolean, isQuoted: boolean): void => {
      if (heading === null) flush();
      else if (text !== '' && !text.endsWith(' ')) text += ' ';
      open.push(element);
      if (element.name === 'pre') preformatted += 1;
      if (isQuoted) quoting.push(element);
      if (isFurniture) openFurniture(element);
      if (heading === null && /^h[1-6]$/u.test(element.name)) heading = element;
    },
    close: (element: Element): void => {
      if (heading === null || heading === element) {
        flush();
        heading = null;
      }
      if (element.name === 'pre') preformatted -= 1;
      if (quoting.at(-1) === element) quoting.pop();
      closeFurniture(element);
      open.pop();
    },
    openInlineFurniture: (element: Element): void => {
      if (heading !== null || furniture !== 0) return;
      flush();
      openFurniture(element);
    },
    closeInlineFurniture: (element: Element): void => {
      if (furniture === 0 || furnitures[furniture - 1]?.element !== element) return;
      flush();
      closeFurniture(element);
    },
    openLink: (): void => {
      links += 1;
    },
    closeLink: (): void => {
      links -= 1;
    },
    lineBreak: (): void => {
      text += heading === null ? '\n' : ' ';
    },
    /** Behind an element in a line: a kicker that only its style parts from the heading. */
    endInline: (): void => {
      if (heading !== null && /\p{Ll}{2}$/u.test(text)) partedAt = text.length;
    },
    text: (data: string): void => {
      if (partedAt === text.length && /^\p{Lu}\p{Ll}*\P{L}/u.test(data)) text += ' ';
      // What is looked at again with each piece must not grow with the page.
      if (text.length > MOST_CHARACTERS && heading !== null) return;
      if (text.length > MOST_CHARACTERS) flush();
      let folded = preformatted > 0 ? data : markLineEnds(data);
      if (preformatted === 0 && /^[ \r]/u.test(folded) && (text === '' || /[ \r\n]$/u.test(text)))
        folded = folded.slice(1);
      text += folded;
      if (links > 0) linked += folded.length;
    },
    count: (): number => drafts.length,
    quoted: (): boolean => quoting.length > 0,
    furniture: (): number => furniture,
    finish: (): { readonly blocks: readonly TextBlock[]; readonly isFurniture: (number: number) => boolean } => {
      flush();
      const real = furnitures.map(
        ({ certain, length, hasTitle }) => certain || (!hasTitle && length <= total * MOST_FURNITURE),
      );
      const isFurniture = (number: number): boolean => real[number - 1] ?? false;
      return { blocks: drafts.map((draft) => ({ ...draft, furniture: isFurniture(draft.furniture) })), isFurniture };
    },
  };
}

/** The text of a block as it is shown. */
function unmarked(text: string): string {
  return closeLineEnds(text.replaceAll(/[ \r]?\n[ \r]?/gu, '\n')).trim();
}
