import { LineCounter, parseDocument, type Document } from 'yaml';

/** The line of roundup.yaml in which a setting stands, as `publish`, `slug`; null where it has none. */
export function settingLine(text: string, path: readonly string[]): number | null {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, logLevel: 'silent' });
  return document.hasIn(path) ? lineOf(document, lines, path) : null;
}

/** The line of the deepest node on the path: of its key, where it has one. */
export function lineOf(document: Document, lines: LineCounter, path: readonly (string | number)[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const parent = document.getIn(path.slice(0, length - 1), true) as { items?: readonly unknown[] } | undefined;
    for (const item of parent?.items ?? []) {
      const key = (item as { key?: { value?: unknown; range?: readonly number[] } }).key;
      if (key?.range && String(key.value) === String(path[length - 1])) return lines.linePos(key.range[0] ?? 0).line;
    }
    const node = document.getIn(path.slice(0, length), true) as { range?: readonly number[] } | undefined;
    if (node?.range) return lines.linePos(node.range[0] ?? 0).line;
  }
  return 1;
}
