/** Whether a line of Markdown belongs to a quotation. */
export function isQuotation(line: string): boolean {
  return /^ {0,3}>/u.test(line);
}
