/**
 * The text as a string that holds its own characters alone. What is cut out of a page is a view of the whole page for
 * V8: remembered beyond the page's reading, it would keep all of it in memory.
 */
export function ownCopy(text: string): string {
  return Array.from({ length: text.length }, (_, at) => text.charAt(at)).join('');
}
