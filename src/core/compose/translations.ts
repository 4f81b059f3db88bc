import type { Issue, Item, Quotation } from '../../issue.ts';
import type { Passage } from '../../facts.ts';
import { isPrivateTag } from '../library/private-tag.ts';

/** A paragraph of an Item's quotations that is to be put into Japanese. */
export interface WantedTranslation extends Passage {
  /** The Item's. */
  readonly id: string;
}

/** The paragraphs of quotations. */
export function passagesOf(quotations: readonly Pick<Quotation, 'text'>[]): readonly string[] {
  return quotations.flatMap(({ text }) => text.split('\n')).filter((text) => text.trim() !== '');
}

/**
 * What the Issue's slots for translations wait for, in its order and paragraph by paragraph: a translator does not
 * keep them apart in a longer text. Items tagged `private` keep their slot.
 */
export function wantedTranslations(issue: Issue): readonly WantedTranslation[] {
  return itemsOf(issue).flatMap(({ id, translation, quotations, language, url, title, tags }) => {
    const passages = passagesOf(quotations);
    if (translation === null || translation.text !== '' || isJapanese(passages.join('\n')) || tags.some(isPrivateTag))
      return [];
    return passages.map((text) => ({ id, text, from: language, url, title }));
  });
}

/** The Issue with the translations that have come in, by the Item's id; the other slots stay open. */
export function withTranslations(issue: Issue, texts: ReadonlyMap<string, string>, by: string): Issue {
  const filled = (item: Item): Item => {
    const text = texts.get(item.id);
    return text === undefined || item.translation === null || item.translation.text !== ''
      ? item
      : { ...item, translation: { ...item.translation, text, by } };
  };
  return {
    ...issue,
    groups: issue.groups.map((group) => ({
      ...group,
      stories: group.stories.map(({ lead, followUps }) => ({ lead: filled(lead), followUps: followUps.map(filled) })),
    })),
  };
}

/** The author may have quoted a foreign page in a translation of their own. No other language is written with kana. */
function isJapanese(text: string): boolean {
  return (text.match(/[\u3040-\u30ff]/gu)?.length ?? 0) * 10 > text.length;
}

function itemsOf({ groups }: Issue): readonly Item[] {
  return groups.flatMap(({ stories }) => stories.flatMap(({ lead, followUps }) => [lead, ...followUps]));
}
