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
export function tellNotice(world: World, { loud, message }: Notice): void {
  if (loud) world.screen.warn(message);
  else world.screen.tell(message);
}
