import { namedIn } from './named-in.ts';
import type { PostParagraph } from './paragraphs.ts';
import type { PublishedPost } from './published-post.ts';

/** A paragraph of one of the author's posts that has the term. */
export interface Recalled {
  readonly post: PublishedPost;
  readonly paragraph: PostParagraph;
  /** Whether it says what the term is, and does not only mention it. */
  readonly explains: boolean;
}

/** A post with its paragraphs. */
export interface OpenedPost {
  readonly post: PublishedPost;
  readonly paragraphs: readonly PostParagraph[];
}

/** The paragraphs that have the term: those that explain it first, then by their posts, the latest first; each once. */
export function recalled(term: string, opened: readonly OpenedPost[]): readonly Recalled[] {
  const found = opened
    .toSorted((one, other) => (other.post.day ?? '').localeCompare(one.post.day ?? ''))
    .flatMap(({ post, paragraphs }) =>
      paragraphs.flatMap((paragraph) => {
        const names = post.explanations.find(({ line }) => line === paragraph.line)?.names ?? [];
        const explains = names.some((name) => namedIn(name, term));
        return explains || namedIn(`${paragraph.heading}\n${paragraph.text}`, term)
          ? [{ post, paragraph, explains }]
          : [];
      }),
    );
  const seen = new Set<string>();
  return found
    .toSorted((one, other) => Number(other.explains) - Number(one.explains))
    .filter(({ paragraph: { text } }) => !seen.has(text) && seen.add(text));
}
