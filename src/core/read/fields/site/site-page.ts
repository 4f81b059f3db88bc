import type { PageView } from '../../view.ts';
import type { Subject } from '../title/subject.ts';
import type { Voice } from '../title/voices.ts';

/** Where a page may say whose it is. */
export interface SitePage {
  readonly view: PageView;
  readonly voices: readonly Voice[];
  readonly subjects: readonly Subject[];
}
