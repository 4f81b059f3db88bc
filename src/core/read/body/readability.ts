import { Readability } from '@mozilla/readability';
import { ownCopy } from '../../text/own-copy.ts';
import { LightParent } from '../dom/nodes.ts';

/**
 * Japanese says in 150 characters what English says in 500 (Readability's own figure); below
 * it, Readability tries again with fewer rules.
 */
const CHARACTER_THRESHOLD = 150;

export interface FoundContent<Node> {
  readonly title: string;
  readonly byline: string;
  readonly siteName: string;
  readonly excerpt: string;
  readonly textContent: string;
  readonly content: Node;
}

/** Readability on any DOM that has what it touches. It changes the document. Null where it finds nothing. */
export function runReadability<Node>(document: unknown): FoundContent<Node> | null {
  const reader = new Readability<Node>(document as Document, {
    charThreshold: CHARACTER_THRESHOLD,
    serializer: (node) => node as unknown as Node,
  });
  if (document instanceof LightParent)
    Object.assign(reader, { _getInnerText: innerText, REGEXPS: quickPatterns(reader as unknown as Patterned) });
  const found = reader.parse();
  if (!found?.content) return null;
  const { title, byline, siteName, excerpt, textContent, content } = found;
  return {
    title: title ?? '',
    byline: byline ?? '',
    siteName: siteName ?? '',
    excerpt: excerpt ?? '',
    textContent: textContent ?? '',
    content,
  };
}

/** What Readability's own does, remembered: it asks for the text of most elements again and again. */
function innerText(element: LightParent, folded = true): string {
  return folded ? element.foldedText : element.textContent.trim();
}

interface Patterned {
  readonly REGEXPS: Readonly<Record<string, RegExp>>;
}

/** Those by which Readability judges the class and id of each element. */
const ASKED = ['unlikelyCandidates', 'okMaybeItsACandidate', 'byline', 'positive', 'negative'] as const;
let quick: Readonly<Record<string, unknown>> | undefined;

/** Readability's patterns; those of names remember what they say: elements are many, and names few. */
function quickPatterns({ REGEXPS }: Patterned): Readonly<Record<string, unknown>> {
  quick ??= { ...REGEXPS, ...Object.fromEntries(ASKED.map((name) => [name, remembering(REGEXPS[name] as RegExp)])) };
  return quick;
}

const MOST_REMEMBERED = 2_000;
const LONGEST_REMEMBERED = 200;

function remembering(pattern: RegExp): Pick<RegExp, 'test'> {
  const said = new Map<string, boolean>();
  return {
    test: (names) => {
      const known = said.get(names);
      if (known !== undefined) return known;
      const answer = pattern.test(names);
      if (said.size >= MOST_REMEMBERED) said.clear();
      if (names.length <= LONGEST_REMEMBERED) said.set(ownCopy(names), answer);
      return answer;
    },
  };
}
