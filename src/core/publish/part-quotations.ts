import { codeLines } from '../markdown/code-lines.ts';
import { isQuotation } from '../markdown/quotation.ts';

/**
 * For readers of Markdown by its first description, where a quotation goes on over blank lines:
 * an empty element between two that are apart.
 */
export function partQuotations(lines: readonly string[]): readonly string[] {
  const code = codeLines(lines);
  let before = -1;
  return lines.flatMap((line, index) => {
    if (line.trim() === '') return [line];
    const quoted = !code.has(index) && isQuotation(line);
    const apart = quoted && before >= 0 && before < index - 1;
    before = quoted ? index : -1;
    return apart ? ['<br>', '', line] : [line];
  });
}
