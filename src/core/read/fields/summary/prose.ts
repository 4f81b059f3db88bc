import type { Body } from '../../body/article-body.ts';
import { lettersOf } from '../compare.ts';
import { topicsIn, topicShare, topicsOf } from './described.ts';
import { isFurniture } from './furniture.ts';
import { readsAsProse } from './lead.ts';
import { sentencesOf } from './sentences.ts';
import { tidy, trimLead } from './trim.ts';

interface ProsePage {
  readonly title: { readonly value: string };
  /** The prose below the title. */
  readonly below: readonly string[];
  readonly body: Body | null;
}

/** So much of a body is looked through for a paragraph. */
const BODY = 30_000;

/** The article's prose: what stands below the title and is in the body; all of the body's where nothing is in both. */
export function proseOf({ title, below, body }: ProsePage, japanese: boolean): readonly string[] {
  if (body === null) return below;
  const text = body.text.slice(0, BODY);
  let letters: string | undefined;
  const both = below
    .map((paragraph) => [paragraph, paragraph.slice(0, 40)] as const)
    .filter(([, start]) => text.includes(start) || (letters ??= lettersOf(text)).includes(lettersOf(start)))
    .map(([paragraph]) => paragraph);
  // On a short page Readability may take a banner for the text.
  if (both.every((paragraph) => sentencesOf(paragraph, japanese ? 'ja' : 'en').every(isFurniture)) && below.length > 0)
    return below;
  if (both.length > 0 && both.length === below.length) return below;
  if (both.length > 0) return sharesTopic(title.value, both, below, japanese) ? both : below;
  const own = body.blocks.filter((block) => readsAsProse(block, japanese)).map((block) => tidy(trimLead(block)));
  return own.length > 0 && (below.length === 0 || sharesTopic(title.value, own, below, japanese)) ? own : below;
}

/**
 * Whether the body is about the title as much as what stands below the title is: Readability may have taken another
 * part of the page, or have left out a lead that is set apart.
 */
function sharesTopic(title: string, body: readonly string[], below: readonly string[], japanese: boolean): boolean {
  const wanted = topicsOf(title, japanese);
  const share = (paragraphs: readonly string[]): number =>
    topicShare(wanted, topicsIn(paragraphs.slice(0, 12).join(' ').slice(0, 4000), japanese));
  if (share(body) < share(below) * 0.6) return false;
  const first = below.slice(0, 1);
  return first[0] === body[0] || share(first) < 0.3 || share(body.slice(0, 1)) >= 0.2;
}
