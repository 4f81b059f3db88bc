import type { Entry, Month, PageKey, Place } from '../../model.ts';
import type { MarkdownLink } from '../markdown/links.ts';
import type { DraftView } from '../merge/draft-view.ts';
import type { EarlierUse } from '../posts/used-before.ts';
import type { Section } from './draft-sections.ts';
import type { PassageOfPage } from './passages-to-verify.ts';
import type { CutLine } from './words.ts';
import type { BlogEngine, PostToPublish } from '../publish/engine.ts';

/** What `check` looks at: the draft, and what is known of its links. */
export interface CheckFacts {
  readonly month: Month;
  /** The draft's file, as messages name it. */
  readonly file: string;
  readonly view: DraftView;
  /** In which hours are told. */
  readonly timeZone: string;
  /** The pages that the view links. */
  readonly linked: ReadonlyMap<PageKey, MarkdownLink>;
  /** The sections of the view. */
  readonly sections: readonly Section[];
  /** The author's own lines of the view. */
  readonly own: readonly CutLine[];
  /** The quotations that their pages do not have. */
  readonly notInPage: readonly PassageOfPage[];
  /** Where roundup.yaml says the slug; null where it does not, or where the engine takes it. */
  readonly slugPlace: Place | null;
  /** The share of quotations that is too much: 0 to 1. */
  readonly quotation: number;
  readonly engine: BlogEngine;
  /** The post as the engine would get it. */
  readonly post: PostToPublish;
  /** The month's, in the order of saving. */
  readonly entries: readonly Entry[];
  /** Where the draft's pages are linked in earlier posts and drafts. */
  readonly uses: ReadonlyMap<PageKey, readonly EarlierUse[]>;
}
