/** What the settings say about reading a page. */
export interface ReadOptions {
  /** At most so many sentences of summary. */
  readonly sentences: number;
  /** At most so many characters of summary. */
  readonly characters: number;
  /** Bytes of a page after its content encoding is undone. */
  readonly decodedBytes: number;
  /** IANA name: the author's zone, for moments that a page gives without one. */
  readonly timeZone: string;
}
