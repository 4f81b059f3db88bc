import type { FreshPost } from '../core/merge/fresh-post.ts';
import type { Notice } from '../core/report/reading-notices.ts';
import type { Message, Month } from '../model.ts';
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

/** In their order, a line each; those of one loudness at once, because a write for each takes node long. */
export function tellNotices(world: World, notices: readonly Notice[]): void {
  for (let at = 0; at < notices.length;) {
    const loud = notices[at]?.loud === true;
    const end = notices.findIndex((notice, index) => index > at && notice.loud !== loud);
    const alike = notices.slice(at, end < 0 ? undefined : end);
    const all = { en: linesOf(alike, 'en'), ja: linesOf(alike, 'ja') };
    if (loud) world.screen.warn(all);
    else world.screen.tell(all);
    at += alike.length;
  }
}

function linesOf(notices: readonly Notice[], language: keyof Message): string {
  return notices.map(({ message }) => message[language]).join('\n');
}
