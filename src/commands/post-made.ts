import type { Notice } from '../core/report/reading-notices.ts';
import type { Fresh } from '../issue.ts';
import type { Month } from '../model.ts';
import type { World } from '../world.ts';

export interface PostOptions {
  /** The previous one where none is named. */
  readonly month: string | undefined;
  readonly offline: boolean;
  readonly template: string | undefined;
}

/** A month's post, rendered but not yet merged into the draft. */
export interface Post {
  readonly month: Month;
  readonly fresh: Fresh;
  /** `fresh` with markers: the draft that nobody has touched. */
  readonly text: string;
  /** How many pages could not be read. */
  readonly unread: number;
  /** What was told on the way. */
  readonly notices: readonly Notice[];
}
export function tellNotice(world: World, { loud, message }: Notice): void {
  if (loud) world.screen.warn(message);
  else world.screen.tell(message);
}
