import type { Link } from '../../model.ts';
import { ADDED_TEXTS, LINK_FIELD_NAMES, LINK_FIELDS, hasText, type AddedText, type LinkField } from './link-fields.ts';

export interface LinkNews {
  readonly says: Partial<Link>;
  /** Those of them that stand behind what there is: another machine may have said something at the same time. */
  readonly adds: readonly AddedText[];
}

/**
 * What a second saving says that the first did not. The author at the keyboard adds to what is there, or says it
 * anew where there can be only one; a file only fills what is empty, and where it tells of another saving
 * (`joins`), its words stand below the first ones.
 */
export function newsOf(before: Link, link: Link, { joins }: { readonly joins: boolean }): LinkNews {
  const tags = link.tags.filter((tag) => !before.tags.includes(tag));
  const isNews = (name: Exclude<LinkField, 'tags'>): boolean => {
    const [old, now] = [before[name], link[name]];
    if (now === undefined || now === old) return false;
    if (old === undefined) return true;
    if (!LINK_FIELDS[name].adds) return link.source === 'cli';
    const [was, is] = [String(old), String(now)];
    return link.source === 'cli' ? !hasText(was, is) : joins && !was.includes(is);
  };
  const names = LINK_FIELD_NAMES.filter((name): name is Exclude<LinkField, 'tags'> => name !== 'tags' && isNews(name));
  const said = Object.fromEntries(names.map((name) => [name, link[name]])) as Partial<Link>;
  return {
    says: { ...said, ...(tags.length > 0 && { tags }) },
    adds: ADDED_TEXTS.filter((name) => names.includes(name)),
  };
}

/** Whether the Link has words of the author's, or a chosen passage, that none of the others has. */
export function hasNewWords({ note, quote }: Link, others: readonly Link[]): boolean {
  const isNew = (name: AddedText, words: string | undefined): boolean =>
    words !== undefined && others.every((other) => !(other[name] ?? '').includes(words));
  return isNew('note', note) || isNew('quote', quote);
}
