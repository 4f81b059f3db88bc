/** What the settings say about reading a page. */
export interface ReadOptions {
  /** At most so many sentences of summary. */
  readonly sentences: number;
  /** At most so many characters of summary. */
  readonly characters: number;
  /** Bytes of a page after its content encoding is undone. */
  readonly decodedBytes: number;
  /** Whether the Reading is to have the body's paragraphs. */
  readonly paragraphs?: boolean;
  /** Passages that are looked for in the page. */
  readonly passages?: readonly string[];
}
