/**
 * A pattern too long for a line, of pieces that are joined as they are: each is `String.raw`, cut where the eye would.
 */
export function pattern(flags: string, ...pieces: readonly string[]): RegExp {
  return new RegExp(pieces.join(''), flags);
}
