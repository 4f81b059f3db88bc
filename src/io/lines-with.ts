import { parseLine } from '../core/library/links-file.ts';
import type { Link } from '../model.ts';

/**
 * The Links of the lines that hold one of the host names, later lines over earlier
 * ones. Other lines are not even parsed.
 */
export function linesWith(bytes: Buffer, hosts: readonly string[]): readonly Link[] {
  const found = new Map<number, Link>();
  for (const host of hosts) {
    for (let at = bytes.indexOf(host); at >= 0;) {
      const start = bytes.lastIndexOf('\n', at) + 1;
      const end = bytes.indexOf('\n', at);
      const line = bytes.toString('utf8', start, end < 0 ? bytes.length : end);
      const link = parseLine(start === 0 ? line.replace(/^\ufeff/u, '') : line);
      if ('url' in link) found.set(start, link);
      at = end < 0 ? -1 : bytes.indexOf(host, end);
    }
  }
  return [...found].sort(([one], [other]) => one - other).map(([, link]) => link);
}
