/**
 * Settings of features that are not there yet: refused by name, because a key that changes nothing would deceive its author.
 * A feature that lands takes its key out of here and declares it in `schema.ts`.
 */
export const NOT_YET: ReadonlySet<string> = new Set(['sources']);
