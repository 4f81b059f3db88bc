import type { FreshPost } from '../core/merge/fresh-post.ts';
import type { Notice } from '../core/report/reading-notices.ts';
import type { Month } from '../model.ts';
import type { World } from '../world.ts';

export interface PostOptions {
  /** The previous one where none is named. */
  readonly month: string | undefined;
  readonly offline: boolean;
  readonly template: string | undefined;
}

/** A month's post, rendered but not yet merged into the draft. */
export interface Post extends FreshPost {
  readonly month: Month;
  /** What was told on the way. */
  readonly notices: readonly Notice[];
}

/** In their order, those of one loudness at once: each is a line, and a write for each takes node longer than the rest. */
export function tellNotices(world: World, notices: readonly Notice[]): void {
  for (let at = 0; at < notices.length;) {
    const loud = notices[at]?.loud === true;
    const end = notices.findIndex((notice, index) => index > at && notice.loud !== loud);
    const messages = notices.slice(at, end < 0 ? undefined : end).map(({ message }) => message);
    const all = { en: messages.map(({ en }) => en).join('\n'), ja: messages.map(({ ja }) => ja).join('\n') };
    if (loud) world.screen.warn(all);
    else world.screen.tell(all);
    at += messages.length;
  }
}
