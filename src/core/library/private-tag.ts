import { folded } from '../text/folded.ts';

const PRIVATE = new Set(['private', '非公開']);

/** Whether the author has marked with this tag that nothing of the page is sent to a translator. */
export function isPrivateTag(tag: string): boolean {
  return PRIVATE.has(folded(tag));
}
