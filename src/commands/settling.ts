import type { Addition } from '../core/library/add-links.ts';
import { openSettled, type Settled, type SettledBefore } from '../core/library/settled.ts';
import type { LinkUrl } from '../model.ts';
import type { World } from '../world.ts';

/** What an import remembers of earlier ones, and what later ones may know of it. */
export interface Settling {
  /** The links of a file that need not be looked at. */
  readonly of: (bytes: Uint8Array) => Promise<Settled | undefined>;
  readonly touch: (url: LinkUrl) => void;
  readonly settle: (sign: string, url: LinkUrl) => void;
  readonly remember: (addition: Addition) => Promise<void>;
}

export interface SettlingOptions {
  /** Nothing is remembered. */
  readonly isOff: boolean;
  /** What the reading of a file goes by besides the program. */
  readonly basis: string;
}

// Bytes of a file: of a smaller one every link is looked at sooner than what is remembered.
const WORTH = 65_536;

/** Nothing is looked up before a file comes that is worth it. */
export function startSettling(world: World, { isOff, basis }: SettlingOptions): Settling {
  const touched: LinkUrl[] = [];
  let [before, settled]: [SettledBefore | null, Settled | null] = [null, null];
  return {
    of: async (bytes) => {
      // What is told of each link is made of the library's.
      if (isOff || world.screen.tellsDetails || bytes.length < WORTH) return undefined;
      if (settled) return settled;
      before = await world.imported.recall(basis);
      settled = openSettled(before);
      for (const url of touched) settled.touch(url);
      return settled;
    },
    touch: (url) => {
      if (settled) settled.touch(url);
      else touched.push(url);
    },
    settle: (sign, url) => settled?.settle(sign, url),
    remember: async (addition) => {
      const isNews = addition.added.length + addition.repeated.length + addition.known.length > 0;
      if (settled && (isNews || before?.later.length !== 0))
        await world.imported.remember(basis, settled.rows(addition));
    },
  };
}
