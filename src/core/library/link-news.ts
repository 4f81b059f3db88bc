import type { Link } from '../../model.ts';

export type LinkField = 'title' | 'note' | 'quote' | 'follows' | 'mark' | 'tags';

/**
 * What a second saving says that the first did not. The author at the keyboard changes what is there; a file only fills what
 * is empty, and where it tells of another saving (`joins`), its words stand below the first ones.
 */
export function newsOf(before: Link, link: Link, { joins }: { readonly joins: boolean }): Partial<Link> {
  const tags = link.tags.filter((tag) => !before.tags.includes(tag));
  const { title, note, quote, follows, mark } = link;
  const changes = (old: string | undefined, now: string | undefined): boolean =>
    now !== undefined && now !== old && (old === undefined || link.source === 'cli');
  const words = (old: string | undefined, now: string | undefined): string | undefined => {
    if (changes(old, now)) return now;
    return joins && now !== undefined && !(old ?? '').includes(now) ? `${old}\n${now}` : undefined;
  };
  const [newNote, newQuote] = [words(before.note, note), words(before.quote, quote)];
  return {
    ...(changes(before.title, title) && { title }),
    ...(newNote !== undefined && { note: newNote }),
    ...(newQuote !== undefined && { quote: newQuote }),
    ...(changes(before.follows, follows) && { follows }),
    ...(changes(before.mark, mark) && { mark }),
    ...(tags.length > 0 && { tags }),
  } as Partial<Link>;
}

/** Whether the Link has words of the author's, or a passage he chose, that none of the others has. */
export function hasNewWords({ note, quote }: Link, others: readonly Link[]): boolean {
  const isNew = (name: 'note' | 'quote', words: string | undefined): boolean =>
    words !== undefined && others.every((other) => !(other[name] ?? '').includes(words));
  return isNew('note', note) || isNew('quote', quote);
}
