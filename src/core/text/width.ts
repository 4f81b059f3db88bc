/** In half-width characters. */
export function width(text: string): number {
  let sum = text.length;
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > 0x2e7f) sum += 1;
  return sum;
}
