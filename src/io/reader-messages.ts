import type { ReadOptions } from '../core/read/options.ts';
import type { Article, Message, Page, Reading } from '../model.ts';

/** What is said to the process that reads pages. */
export interface ToReader {
  readonly id: number;
  readonly page: Page;
  readonly options: ReadOptions;
}
/** What it answers. */
export type FromReader =
  | { readonly kind: 'ready' }
  | { readonly kind: 'partial'; readonly id: number; readonly partial: Partial<Article> }
  | { readonly kind: 'reading'; readonly id: number; readonly reading: Reading }
  | { readonly kind: 'failed'; readonly id: number; readonly detail: Message };
