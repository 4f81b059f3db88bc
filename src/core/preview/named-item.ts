import { markup, type Html } from './html.ts';

interface Named {
  readonly id: string | null;
  readonly url: string | null;
}

/** The attributes by which an element of the post is known as an item's; none for what is about no item. */
export function namedItem({ id, url }: Named): Html {
  return id === null ? markup`` : markup` id="item-${id}" data-id="${id}" data-url="${url}"`;
}
