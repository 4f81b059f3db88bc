import { createInterface } from 'node:readline';

/**
 * One line of a terminal, trimmed; null at the end of input. The terminal's own line editing is used, so
 * that Ctrl-C stays a signal.
 */
export function readAnswer(stdin: AsyncIterable<Uint8Array>): Promise<string | null> {
  return new Promise((resolve) => {
    const lines = createInterface({ input: stdin as NodeJS.ReadStream, terminal: false });
    lines.once('line', (line) => {
      resolve(line.trim());
      lines.close();
    });
    lines.once('close', () => resolve(null));
  });
}
