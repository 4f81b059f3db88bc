import type { EngineName } from '../settings/engine-names.ts';
import type { Month } from '../../model.ts';
import type { Message } from '../../model.ts';
import type { Trap } from './trap.ts';

/** A blog engine: where a post lies, what stands at its top, and how it reads Markdown. */
export interface BlogEngine {
  readonly name: EngineName;
  /** Below the folder of `publish.to`. */
  readonly file: (post: PostToPublish) => string;
  /** With its `---` lines; '' where the engine has none. */
  readonly frontMatter: (post: PostToPublish) => string;
  /** The body in the engine's dialect, from its neutral lines. */
  readonly body: (markdown: readonly string[]) => readonly string[];
  /** A line that the engine shows as a card of the link; null where it has none. */
  readonly card: ((url: string) => string) | null;
  /** What the engine's tools refuse. */
  readonly rules: (post: PostToPublish) => readonly BrokenRule[];
  /** What the engine takes for something else than the author's words say. */
  readonly traps: readonly Trap[];
  /** Keys of the front matter that the engine's own tool writes into the file: they are kept. */
  readonly kept: readonly string[];
}
export interface PostToPublish {
  readonly month: Month;
  readonly title: string;
  /** `2025-05-11`, in the author's zone. */
  readonly day: string;
  /** Midnight of that day as the zone's clocks show it: `2025-05-11T00:00:00+09:00`. */
  readonly midnight: string;
  readonly slug: string;
  /** The author's first words, plain text on one line; '' where there are none. */
  readonly excerpt: string;
  /** The front matter of the draft, without its title. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** The front matter of the post that is there already. */
  readonly standing: Readonly<Record<string, unknown>>;
}

export interface BrokenRule {
  /** The key of the front matter, or `slug`. */
  readonly field: string;
  readonly says: Message;
}
