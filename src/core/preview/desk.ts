import type { Message, Month } from '../../model.ts';
import type { LinkRow } from './link-row.ts';
import type { PreviewSection } from './sections.ts';

/** All that the desk shows of a month. */
export interface DeskPage {
  readonly month: Month;
  /** What every address of the desk begins with: `/TOKEN`. */
  readonly base: string;
  /** Which state of the folder it shows at least: the number of changes that were told before it was made. */
  readonly state: number;
  readonly style: string;
  readonly say: (message: Message) => string;
  readonly title: string;
  /** The draft's file, as messages name it, and whether it has been written. */
  readonly draft: { readonly file: string; readonly written: boolean };
  /** Why the post cannot be made anew; null where it is as it should be. */
  readonly fault: Message | null;
  /** Why the month has no post, and how many links each month has; null where it has one. */
  readonly empty: { readonly says: Message; readonly months: ReadonlyMap<Month, number> } | null;
  readonly sections: readonly PreviewSection[];
  readonly rows: readonly LinkRow[];
  /** What is to be told first, such as what the last action did. */
  readonly told: readonly string[];
}
