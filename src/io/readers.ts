import { availableParallelism } from 'node:os';
import { openReader, type Reader } from './reader.ts';

export interface ReadersOptions {
  /** The bundled `reading-child.ts`. */
  readonly childPath: string;
  /** The processors that this run may use. */
  readonly processors?: number;
  readonly open?: (childPath: string) => Reader;
}

// As many pages as come at once by the settings' default. More of them wait only where pages come faster than one
// process reads them.
const MANY_WAITING = 16;
// One fetches, one reads, and the reading one's V8 compiles on a third: with fewer a second process takes longer.
const ENOUGH_PROCESSORS = 4;

/** A reader that takes a second child where pages wait for the first one and processors are free. */
export function openReaders({
  childPath,
  processors = availableParallelism(),
  open = openReader,
}: ReadersOptions): Reader {
  const most = processors < ENOUGH_PROCESSORS ? 1 : 2;
  const first = counted(open(childPath));
  const readers = [first];
  const freest = (): CountedReader => {
    const least = readers.reduce((one, other) => (other.unread() < one.unread() ? other : one));
    if (least.unread() <= MANY_WAITING || readers.length === most) return least;
    const added = counted(open(childPath));
    readers.push(added);
    return added;
  };
  return {
    prepare: first.prepare,
    read: (page, options) => freest().read(page, options),
    close: async () => {
      await Promise.all(readers.map(({ close }) => close()));
    },
  };
}

interface CountedReader extends Reader {
  /** The pages that it has been given and has not answered yet. */
  readonly unread: () => number;
}

function counted(reader: Reader): CountedReader {
  let unread = 0;
  return {
    ...reader,
    unread: () => unread,
    read: async (page, options) => {
      unread += 1;
      try {
        return await reader.read(page, options);
      } finally {
        unread -= 1;
      }
    },
  };
}
