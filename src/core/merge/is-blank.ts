/**
 * Whether a text is nothing but white space, a byte order mark or the zeros that a crash leaves in place of what was
 * not on the disk yet: what is left of a draft that something has emptied.
 */
export function isBlank(text: string): boolean {
  return text.replaceAll('\0', '').trim() === '';
}
