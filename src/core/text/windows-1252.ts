const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Node 20 reads windows-1252 as ISO-8859-1, which has control characters where the other has quotation marks. */
export function asWindows1252(text: string): string {
  if (!/[\u0080-\u009f]/u.test(text)) return text;
  const units = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    units[at] = unit >= 0x80 && unit <= 0x9f ? WINDOWS_1252.charCodeAt(unit - 0x80) : unit;
  }
  return new TextDecoder('utf-16le').decode(units);
}
