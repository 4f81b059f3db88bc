import { readPart } from './archive-file.ts';
import { scan, type Stretch } from '../../core/warc/scan.ts';

const WINDOW = 4 * 1024 * 1024;

/**
 * What `scan` gives for the first `size` bytes of a file, which may be larger than memory: read a window at a time.
 * @param window bytes; it grows for a record that is larger
 */
export async function* scanFile(file: string, size: number, window = WINDOW): AsyncGenerator<Stretch> {
  let [start, length] = [0, window];
  while (start < size) {
    const bytes = await readPart(file, start, Math.min(length, size - start));
    const atEnd = start + bytes.length === size || bytes.length < length;
    const base = start;
    for (const stretch of scan(bytes)) {
      const end = stretch.offset + stretch.length;
      // Whether a stretch that the window cuts off is a record shows only in the next window.
      if (stretch.state !== 'whole' && end === bytes.length && !atEnd) break;
      yield { ...stretch, offset: base + stretch.offset };
      start = base + end;
    }
    if (atEnd) return;
    length = start === base ? length * 2 : window;
  }
}
