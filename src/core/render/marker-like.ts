// What merging takes for a marker, or for what is left of one (core/merge/marker.ts).
/** `<!--` in front of `roundup`. */
export const MARKER_START = /<!--(?=\s*roundup)/giu;
/** The plus between a fingerprint's digits. */
export const MARKER_PLUS = /(?<=\broundup\s+[0-9a-f]{4,12})\+(?=\d)/giu;
