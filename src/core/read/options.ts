import type { Article } from '../../model.ts';
import type { CharacterMapOf } from './kinds/character-map.ts';

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

/** What the reader calls while it reads. */
export interface ReadCallbacks {
  /** Gets the metadata before the body is read, for a reader that may be ended half-way. */
  readonly onPartial?: (partial: Partial<Article>) => void;
  /** Gives the maps that the fonts of PDFs are read with; where it is not given there are none. */
  readonly characterMap?: CharacterMapOf;
}
